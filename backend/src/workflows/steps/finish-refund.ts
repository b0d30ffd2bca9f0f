import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { moveRefund } from "../../modules/refund/move-refund";
import type { RefundRow } from "../../modules/refund/read-refund";
import { bookRefund } from "./book-refund";

/** What follows from money that went back, and the refund done: all or nothing. A second run finds it done. */
export const finishRefundStep = createStep(
  "finish-refund",
  async ({ refund_id }: { refund_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex.transaction((trx) => finishRefund(trx, refund_id));
    return new StepResponse({ refund_id });
  },
);

/** Books, stock and state of a refund whose money went back. */
export async function finishRefund(trx: Knex.Transaction, id: string): Promise<void> {
  const refund: RefundRow | undefined = await trx("refund_request")
    .where({ id, state: "sent" })
    .forUpdate()
    .first();
  if (!refund) return;
  await bookRefund(trx, refund);
  await moveRefund(trx, { id, transition: "finish", actor_label: "Sistem", set: { done_at: new Date() } });
}
