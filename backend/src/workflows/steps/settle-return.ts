import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { transferEntries } from "../../domain/ledger-settlement";
import { rupiah } from "../../domain/rupiah";
import { appendEntries } from "../../modules/ledger/append-entries";
import { markRefunded } from "../../modules/payment-inbox/mark-refunded";
import type { MoneyOfFinding } from "../../views/read-failed-returns";
import { readPaymentParts } from "../../views/read-payment-parts";
import type { SettleReturnInput } from "../settle-return";
import { assertNotPaidOtherwise, assertSameReturnHold, findBegunReturn } from "./find-unpaid-return";
import { unlessPaid } from "./unless-paid";

/**
 * Late or double money whose buyer was paid by bank transfer. Stripe is asked once more, then transfer, books and state in one
 * transaction. That the transfer was begun, and of what, the database asks.
 * @throws DomainError those of findBegunReturn, assertNotPaidOtherwise (unless the money has left) and assertSameReturnHold
 */
export const settleReturnStep = createStep(
  "settle-return",
  async (input: SettleReturnInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const money = await findBegunReturn(knex, input.finding_id);
    await assertSameReturnHold(knex, money.attempt_id, input.begun);
    await unlessPaid(input.already_paid, () => assertNotPaidOtherwise(knex, money));
    await knex.transaction((trx) => settle(trx, money, input));
    return new StepResponse({ attempt_id: money.attempt_id });
  },
);

/** The transfer's row goes first: the database has whoever settles or releases the same one stand in line behind it. */
async function settle(
  trx: Knex.Transaction,
  { attempt_id, order_id, amount }: MoneyOfFinding,
  { officer_id, reference, begun }: SettleReturnInput,
): Promise<void> {
  const transferred_at = new Date();
  const transfer = { attempt_id, order_id, amount, reference, officer_id, transferred_at };
  await trx("payment_transfer").insert(transfer);
  await assertSameReturnHold(trx, attempt_id, begun);
  const fact = { attempt_id, amount: rupiah(amount), occurred_at: transferred_at.toISOString() };
  await appendEntries(trx, transferEntries(fact, await readPaymentParts(trx, order_id)));
  await markRefunded(trx, { attempt_id, order_id });
}
