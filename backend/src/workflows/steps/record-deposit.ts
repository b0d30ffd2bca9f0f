import { createHash } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { rupiah, rupiahText, sumRupiah } from "../../domain/rupiah";
import type { RecordDepositWorkflowInput } from "../record-deposit";

type OpenLine = { id: string; akun: string; amount: string; taken: boolean };

/** One transaction, so a failure leaves nothing to compensate. */
export const recordDepositStep = createStep(
  "record-deposit",
  async ({ facility_id, officer, deposit, evidence }: RecordDepositWorkflowInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const id = generateEntityId(undefined, "dep");
    await knex.transaction(async (trx) => {
      const lines = await readOpenLines(trx, facility_id, deposit.line_ids);
      assertPayable(lines, deposit);
      const { line_ids: _, ...columns } = deposit;
      await trx("deposit").insert({
        ...columns,
        id,
        facility_id,
        status: "recorded",
        recorded_by: officer.id,
        recorded_by_label: officer.name,
      });
      await trx("deposit_evidence").insert(evidenceRow(id, evidence));
      await trx.batchInsert(
        "deposit_line",
        lines.map((line) => ({
          id: generateEntityId(undefined, "dpl"),
          deposit_id: id,
          posting_id: line.id,
          amount: line.amount,
        })),
        500,
      );
    });
    return new StepResponse({ id });
  },
);

async function readOpenLines(trx: Knex.Transaction, facility: string, ids: string[]): Promise<OpenLine[]> {
  const { rows } = await trx.raw<{ rows: OpenLine[] }>(
    `SELECT p.id, p.akun, -p.amount AS amount,
            EXISTS (SELECT 1 FROM deposit_line l WHERE l.posting_id = p.id AND l.released_at IS NULL) AS taken
       FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id
      WHERE p.account = 'state_revenue' AND e.facility_id = ? AND p.id = ANY(?)`,
    [facility, ids],
  );
  if (rows.length !== ids.length) throw new DomainError("deposit_lines_not_found", {}, "not_found");
  return rows;
}

function assertPayable(lines: OpenLine[], deposit: RecordDepositWorkflowInput["deposit"]) {
  if (lines.some((line) => line.taken)) throw new DomainError("deposit_line_taken", {}, "conflict");
  if (lines.some((line) => line.akun !== deposit.akun)) {
    throw new DomainError("deposit_lines_mixed_akun", {}, "invalid", {
      akun: "Semua pos yang disetor harus berakun sama dengan setoran ini.",
    });
  }
  const sum = sumRupiah(lines.map((line) => rupiah(Number(line.amount))));
  if (sum !== deposit.amount) {
    const expected = rupiahText(sum);
    throw new DomainError("deposit_amount_differs", { expected }, "invalid", {
      amount: `Jumlah setoran harus sama dengan jumlah pos yang dipilih, yaitu ${expected}.`,
    });
  }
}

function evidenceRow(depositId: string, evidence: RecordDepositWorkflowInput["evidence"]) {
  const content = Buffer.from(evidence.base64, "base64");
  return {
    id: generateEntityId(undefined, "dpe"),
    deposit_id: depositId,
    filename: evidence.filename,
    content_type: evidence.content_type,
    size: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    content,
  };
}
