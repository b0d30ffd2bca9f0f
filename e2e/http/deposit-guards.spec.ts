import { createHash, randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  database,
  lineOf,
  newFacility,
  newKodeBilling,
  newNtpn,
  post,
  refusalOf,
  someSale,
} from "./support/ledger";

const content = Buffer.from("%PDF-1.4 bukti");

type Change = {
  deposit?: Record<string, unknown>;
  evidence?: Record<string, unknown> | null;
  line?: Record<string, unknown>;
};

/** Writes a deposit with one line and its evidence, past every rule of the code above the tables. */
async function write(facility_id: string, posting_id: string, change: Change = {}): Promise<string> {
  const id = `dep_${randomUUID()}`;
  await database.transaction(async (trx) => {
    await trx("deposit").insert({
      ...{
        id,
        facility_id,
        akun: "425119",
        kode_billing: newKodeBilling(),
        ntpn: newNtpn(),
        amount: 185_000,
      },
      ...{
        deposited_on: "2026-11-22",
        status: "recorded",
        recorded_by: "off_a",
        recorded_by_label: "Bendahara",
      },
      ...change.deposit,
    });
    const line = { id: `dpl_${id}`, deposit_id: id, posting_id, amount: 185_000 };
    await trx("deposit_line").insert({ ...line, ...change.line });
    if (change.evidence === null) return;
    const sha256 = createHash("sha256").update(content).digest("hex");
    const file = {
      filename: "bukti.pdf",
      content_type: "application/pdf",
      size: content.length,
      sha256,
      content,
    };
    await trx("deposit_evidence").insert({ id: `dpe_${id}`, deposit_id: id, ...file, ...change.evidence });
  });
  return id;
}

async function soldLine(facility: string): Promise<string> {
  const sale = someSale(facility);
  await post(sale);
  return lineOf(sale);
}

function decide(id: string, status: string, change: Record<string, unknown> = {}) {
  const decision = {
    status,
    decided_by: "off_b",
    decided_by_label: "Keuangan",
    decided_at: new Date(),
    reason: "x",
  };
  return database.transaction((trx) =>
    trx("deposit")
      .where({ id })
      .update({ ...decision, ...change }),
  );
}

describe("a deposit in the database", () => {
  it("stands when it fits its line", async () => {
    const facility = newFacility();
    await expect(write(facility, await soldLine(facility))).resolves.toMatch(/^dep_/);
  });

  it.each<[string, Change, string]>([
    ["its amount is not the sum of its lines", { deposit: { amount: 185_001 } }, "deposit_amount_is_sum"],
    ["its amount is nothing", { deposit: { amount: 0 } }, "deposit_amount_positive"],
    ["a line is not the whole posting", { deposit: { amount: 1 }, line: { amount: 1 } }, "deposit_line_fits"],
    ["its akun is not the line's", { deposit: { akun: "425112" } }, "deposit_line_fits"],
    ["its facility is not the line's", { deposit: { facility_id: "fac_other" } }, "deposit_line_fits"],
    ["a line stands for no posting", { line: { posting_id: "lgp_none" } }, "deposit_line_fits"],
    ["it has no evidence", { evidence: null }, "deposit_has_evidence"],
    [
      "its evidence is not what was hashed",
      { evidence: { sha256: "0".repeat(64) } },
      "deposit_evidence_sha256",
    ],
    ["its NTPN has 15 signs", { deposit: { ntpn: "A".repeat(15) } }, "deposit_ntpn_form"],
    [
      "its kode billing has a letter",
      { deposit: { kode_billing: "82026112212345A" } },
      "deposit_kode_billing_form",
    ],
  ])("is refused when %s", async (_, change, constraint) => {
    const facility = newFacility();
    expect(await refusalOf(write(facility, await soldLine(facility), change))).toBe(constraint);
  });

  it.each(["ntpn", "kode_billing"])(
    "keeps its %s to itself in the whole system, until it is rejected",
    async (column) => {
      const [here, there] = [newFacility(), newFacility()];
      const taken = { [column]: column === "ntpn" ? newNtpn() : newKodeBilling() };
      const first = await write(here, await soldLine(here), { deposit: taken });
      const second = async () => write(there, await soldLine(there), { deposit: taken });
      expect(await refusalOf(second())).toBe(`deposit_${column}_once`);
      await decide(first, "rejected");
      expect(await refusalOf(second())).toBeNull();
    },
  );

  it("keeps its lines to itself until it is rejected, also against another at once", async () => {
    const facility = newFacility();
    const line = await soldLine(facility);
    const tries = await Promise.allSettled([
      write(facility, line),
      write(facility, line),
      write(facility, line),
    ]);
    const stood = tries.filter((result) => result.status === "fulfilled");
    expect(stood).toHaveLength(1);
    expect(await refusalOf(write(facility, line))).toBe("deposit_line_posting_once");
    await decide(stood[0]?.value ?? "", "rejected");
    expect(await refusalOf(write(facility, line))).toBeNull();
  });
});

describe("a recorded deposit", () => {
  async function recorded() {
    const facility = newFacility();
    return write(facility, await soldLine(facility));
  }

  it.each<[string, string, Record<string, unknown>, string]>([
    ["verified without its entry", "verified", {}, "deposit_verified_has_entry"],
    ["decided by the one who recorded it", "rejected", { decided_by: "off_a" }, "deposit_decided_by_another"],
    ["rejected without a reason", "rejected", { reason: null }, "deposit_rejection_has_reason"],
    ["changed with its decision", "rejected", { amount: 1 }, "deposit_frozen"],
    ["changed without one", "recorded", { ntpn: newNtpn() }, "deposit_frozen"],
  ])("can't be %s", async (_, status, change, constraint) => {
    expect(await refusalOf(decide(await recorded(), status, change))).toBe(constraint);
  });

  it("takes one decision", async () => {
    const id = await recorded();
    await decide(id, "rejected");
    expect(await refusalOf(decide(id, "verified"))).toBe("deposit_frozen");
  });

  it.each(["deposit", "deposit_line", "deposit_evidence"])("is never removed (%s)", async (table) => {
    const id = await recorded();
    const key = table === "deposit" ? "id" : "deposit_id";
    expect(
      await refusalOf(
        database(table)
          .where({ [key]: id })
          .del(),
      ),
    ).toBe("deposit_frozen");
  });

  it("doesn't let go of its line, nor its evidence be exchanged", async () => {
    const id = await recorded();
    const line = database("deposit_line").where({ deposit_id: id }).update({ released_at: new Date() });
    expect(await refusalOf(line)).toBe("deposit_frozen");
    const evidence = database("deposit_evidence").where({ deposit_id: id }).update({ filename: "lain.pdf" });
    expect(await refusalOf(evidence)).toBe("deposit_frozen");
  });
});
