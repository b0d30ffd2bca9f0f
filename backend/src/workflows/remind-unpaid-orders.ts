import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { isReminderDue } from "../domain/payment-deadline";
import { paymentDeadlines } from "../lib/payment-deadlines";
import type { OrderPaymentRow } from "../modules/payment-inbox/read-payments";

/** No reminder is due earlier than this before its order's deadline. */
const SOON_MS = 3 * 60 * 60 * 1000;

const remindUnpaidOrdersStep = createStep("remind-unpaid-orders", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const now = new Date();
  const soon: Pick<OrderPaymentRow, "order_id" | "method" | "pay_before">[] = await knex("order_payment")
    .where({ state: "awaiting", reminded_at: null })
    .whereBetween("pay_before", [now, new Date(now.getTime() + SOON_MS)])
    .orderBy("pay_before")
    .select("order_id", "method", "pay_before");
  const due = soon.filter((order) => isReminderDue(order, now, paymentDeadlines));
  // The mail is put by a trigger on this column.
  const reminded = await knex("order_payment")
    .whereIn(
      "order_id",
      due.map(({ order_id }) => order_id),
    )
    .where({ state: "awaiting", reminded_at: null })
    .update({ reminded_at: now, updated_at: now });
  return new StepResponse({ reminded });
});

/** Whoever hasn't paid is told once, while there is still time. */
export const remindUnpaidOrdersWorkflow = createWorkflow(
  "remind-unpaid-orders",
  () => new WorkflowResponse(remindUnpaidOrdersStep()),
);
