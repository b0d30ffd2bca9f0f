import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { decide, type DepositDecision, type DepositState } from "../../domain/deposit";
import { DomainError } from "../../domain/domain-error";
import { depositEntry, type Akun } from "../../domain/ledger-entry";
import { rupiah } from "../../domain/rupiah";
import { appendEntries } from "../../modules/ledger/append-entries";

type DecideDepositInput = {
  deposit_id: string;
  officer: { id: string; name: string };
  decision: DepositDecision;
  reason: string | null;
};

type DepositRow = {
  id: string;
  facility_id: string;
  amount: string;
  deposited_on: string;
  status: DepositState;
  recorded_by: string;
};

/** The decision and its entry are one transaction: no verified deposit stands without its entry, nor the reverse. */
export const decideDepositStep = createStep(
  "decide-deposit",
  async ({ deposit_id, officer, decision, reason }: DecideDepositInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex.transaction(async (trx) => {
      const deposit: DepositRow | undefined = await trx("deposit").where({ id: deposit_id }).first();
      if (!deposit) throw new DomainError("not_found", {}, "not_found");
      const status = decide(deposit, officer.id, decision);
      const changed = await trx("deposit").where({ id: deposit_id, status: deposit.status }).update({
        status,
        decided_by: officer.id,
        decided_by_label: officer.name,
        decided_at: new Date(),
        reason,
        updated_at: new Date(),
      });
      if (changed === 0) throw new DomainError("deposit_already_decided", {}, "conflict");
      if (status === "verified") await appendEntries(trx, [await entryOf(trx, deposit)]);
    });
    return new StepResponse({ id: deposit_id });
  },
);

async function entryOf(trx: Knex.Transaction, deposit: DepositRow) {
  const akun: Akun = await trx("deposit_line as l")
    .join("ledger_posting as p", "p.id", "l.posting_id")
    .select({ code: "p.akun", name: "p.akun_name", is_example: "p.akun_is_example" })
    .where({ "l.deposit_id": deposit.id })
    .orderBy("l.id")
    .first();
  return depositEntry({
    facility_id: deposit.facility_id,
    deposit_id: deposit.id,
    akun,
    amount: rupiah(Number(deposit.amount)),
    // The bank's day, from its first instant in WIB.
    occurred_at: new Date(`${deposit.deposited_on}T00:00:00.000+07:00`).toISOString(),
  });
}
