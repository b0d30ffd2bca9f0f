import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { transferEntries } from "../../domain/ledger-settlement";
import { rupiah } from "../../domain/rupiah";
import { appendEntries } from "../../modules/ledger/append-entries";
import { markRefunded } from "../../modules/payment-inbox/mark-refunded";
import type { FailedReturn } from "../../views/read-failed-returns";
import { readPaymentParts } from "../../views/read-payment-parts";
import type { SettleReturnInput } from "../settle-return";
import { assertNotPaidOtherwise, findUnpaidReturn } from "./find-unpaid-return";

/**
 * Late or double money whose buyer was paid by bank transfer. Stripe is asked once more, then transfer, books and state in one
 * transaction. That the transfer was begun, the database asks.
 * @throws DomainError those of findUnpaidReturn and assertNotPaidOtherwise, "transfer_not_begun" (409)
 */
export const settleReturnStep = createStep(
  "settle-return",
  async (input: SettleReturnInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const unpaid = await findUnpaidReturn(knex, input.finding_id);
    await assertNotPaidOtherwise(knex, unpaid);
    await knex.transaction((trx) => settle(trx, unpaid, input));
    return new StepResponse({ attempt_id: unpaid.attempt_id });
  },
);

/** The transfer's row goes first: the database asks whether the return stands as failed before it is marked as refunded. */
async function settle(
  trx: Knex.Transaction,
  { attempt_id, order_id, amount }: FailedReturn,
  { officer_id, reference }: SettleReturnInput,
): Promise<void> {
  const transferred_at = new Date();
  const transfer = { attempt_id, order_id, amount, reference, officer_id, transferred_at };
  await trx("payment_transfer").insert(transfer);
  const fact = { attempt_id, amount: rupiah(amount), occurred_at: transferred_at.toISOString() };
  await appendEntries(trx, transferEntries(fact, await readPaymentParts(trx, order_id)));
  await markRefunded(trx, { attempt_id, order_id });
}
