import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { listAttempts } from "../../modules/payment-inbox/read-payments";
import { settlePaymentAttemptWorkflow } from "../settle-payment-attempt";

/** Money that came while the cancellation was still giving the stock back has waited for its end. */
export const askAboutLateMoneyStep = createStep(
  "ask-about-late-money",
  async ({ order_id }: { order_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const paid = (await listAttempts(knex, order_id)).filter(({ status }) => status === "paid");
    for (const { id } of paid)
      await settlePaymentAttemptWorkflow(container).run({ input: { attempt_id: id } });
    return new StepResponse({ asked: paid.length });
  },
);
