import {
  createStep,
  createWorkflow,
  StepResponse,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { isOrderWhole } from "../views/is-order-whole";
import { openOrderStep } from "./steps/open-order";
import { takeBackOrder } from "./steps/take-back-order";

const takeBackBrokenOrderStep = createStep(
  "take-back-broken-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const whole = await isOrderWhole(container, order_id);
    if (!whole) await takeBackOrder(container, order_id);
    return new StepResponse({ whole });
  },
);

/** An order whose placement was cut short: our records of it are written, or it is taken back when it isn't whole. */
export const repairPlacedOrderWorkflow = createWorkflow(
  "repair-placed-order",
  (input: { order_id: string }) => {
    const state = takeBackBrokenOrderStep(input);
    when("order-is-whole", { state }, ({ state }) => state.whole).then(() => {
      openOrderStep(input);
    });
    return new WorkflowResponse(state);
  },
);
