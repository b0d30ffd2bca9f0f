import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { cartKey } from "../lib/cart-lock";
import { isOrderWhole } from "../views/is-order-whole";
import { openOrderStep } from "./steps/open-order";
import { takeBackOrder } from "./steps/take-back-order";

const takeBackBrokenOrderStep = createStep(
  "take-back-broken-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const settle = async () => {
      const whole = await isOrderWhole(container, order_id);
      if (!whole) await takeBackOrder(container, order_id);
      return new StepResponse({ whole });
    };
    const tie = await knex("order_cart").where({ order_id, deleted_at: null }).first("cart_id");
    if (!tie) return settle();
    // Its buyer may be asking again at this moment.
    return container.resolve(Modules.LOCKING).execute(cartKey(tie.cart_id), settle, { timeout: 30 });
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
