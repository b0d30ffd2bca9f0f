import type { ApiError } from "@karya/backend/src/contract/common";
import type {
  DepositDetail,
  DepositList,
  LedgerChainView,
  PeriodClosingList,
  PnbpLineList,
  PnbpLineTrace,
  PnbpReport,
  PnbpScope,
  ShareRuleList,
} from "@karya/backend/src/contract/pnbp";
import { periodOf } from "@karya/backend/src/domain/period";
import { beforeAll, describe, expect, it } from "vitest";
import { database, lineOf, newNtpn, post, someSale } from "./support/ledger";
import { facilities, paidOrder, someVariant } from "./support/shop";
import { depositForm, depositInput, desk, type Desk, json, PDF } from "./support/pnbp";

const NOW = periodOf(new Date());

let treasurer: Desk;
let otherTreasurer: Desk;
let finance: Desk;
let auditor: Desk;
let facility: string;

beforeAll(async () => {
  const roles = ["treasurer", "otherTreasurer", "finance", "auditor"] as const;
  [treasurer, otherTreasurer, finance, auditor] = (await Promise.all(roles.map(desk))) as [
    ...[Desk, Desk, Desk],
    ...[Desk, Desk, Desk],
  ];
  const scope = await read<PnbpScope>(treasurer, "/scope");
  facility = scope.facility?.id ?? "";
});

async function read<T>(by: Desk, path: string, init?: RequestInit): Promise<T> {
  const answer = await by(path, init);
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  return (await answer.json()) as T;
}

/** A sale of the treasurer's facility that no one has deposited yet. */
async function soldLine(amount = 185_000, title?: string) {
  const sale = someSale(facility, { price: amount, ...(title === undefined ? {} : { title }) });
  await post(sale);
  return { id: await lineOf(sale), amount, sale };
}

async function recordedDeposit() {
  const line = await soldLine();
  const input = depositInput([line]);
  const deposit = await read<DepositDetail>(treasurer, "/deposits", depositForm(input));
  return { line, input, deposit };
}

describe("who may come in", () => {
  const WRITES = ["/deposits", "/deposits/x/verify", "/deposits/x/reject", "/periods/close"];

  it("the auditor changes nothing", async () => {
    for (const path of WRITES) expect((await auditor(path, { method: "POST" })).status, path).toBe(403);
  });

  it("the treasurer decides nothing, and national finance records nothing", async () => {
    for (const path of WRITES.slice(1))
      expect((await treasurer(path, { method: "POST" })).status, path).toBe(403);
    expect((await finance("/deposits", depositForm({}))).status).toBe(403);
  });
});

describe("the treasurer of another facility", () => {
  it("finds neither line nor deposit nor evidence", async () => {
    const { line, deposit } = await recordedDeposit();
    for (const path of [`/lines/${line.id}`, `/deposits/${deposit.id}`, `/deposits/${deposit.id}/evidence`]) {
      expect((await otherTreasurer(path)).status, path).toBe(404);
      expect((await treasurer(path)).status, path).toBe(200);
      expect((await auditor(path)).status, path).toBe(200);
    }
  });

  it("can't ask for a foreign facility's books", async () => {
    for (const path of ["/report", "/report.csv", "/report.xlsx", "/lines", "/deposits", "/chain"]) {
      expect((await otherTreasurer(`${path}?period=${NOW}&facility=${facility}`)).status, path).toBe(404);
    }
  });

  it("can't deposit foreign lines", async () => {
    const answer = await otherTreasurer("/deposits", depositForm(depositInput([await soldLine()])));
    expect(answer.status).toBe(404);
  });
});

describe("GET /officer/pnbp/scope", () => {
  it("shows a treasurer one facility and the centre all of them", async () => {
    const own = await read<PnbpScope>(treasurer, "/scope");
    expect(own).toMatchObject({
      role: "treasurer",
      current_period: NOW,
      allowed_actions: ["record_deposit"],
    });
    expect(own.facilities).toEqual([own.facility]);
    const all = await read<PnbpScope>(finance, "/scope");
    expect(all).toMatchObject({
      role: "finance",
      facility: null,
      allowed_actions: ["decide_deposit", "close_period"],
    });
    expect(all.facilities.length).toBeGreaterThan(1);
    expect(await read<PnbpScope>(auditor, "/scope")).toMatchObject({ role: "auditor", allowed_actions: [] });
  });
});

describe("the month's report", () => {
  const report = (by: Desk) => read<PnbpReport>(by, `/report?period=${NOW}&facility=${facility}`);

  it("grows by a sale, and follows it through its deposit", async () => {
    const before = (await report(treasurer)).totals;
    const line = await soldLine(77_777);
    const sold = (await report(treasurer)).totals;
    expect(sold.revenue - before.revenue).toBe(77_777);
    expect(sold.outstanding - before.outstanding).toBe(77_777);
    expect(sold.line_count - before.line_count).toBe(1);

    const { id } = await read<DepositDetail>(treasurer, "/deposits", depositForm(depositInput([line])));
    const recorded = (await report(finance)).totals;
    expect(recorded.deposited_recorded - before.deposited_recorded).toBe(77_777);
    expect(recorded.outstanding).toBe(before.outstanding);

    await read(finance, `/deposits/${id}/verify`, { method: "POST" });
    const verified = (await report(auditor)).totals;
    expect(verified.deposited_verified - before.deposited_verified).toBe(77_777);
    expect(verified.deposited_recorded).toBe(before.deposited_recorded);
    expect(verified.revenue).toBe(sold.revenue);
  });

  it("adds up, and says that akun and share rule are examples", async () => {
    await soldLine();
    const { rows, totals, example_notice } = await read<PnbpReport>(finance, `/report?period=${NOW}`);
    for (const key of ["sales", "refunds", "revenue", "outstanding", "line_count"] as const) {
      expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(totals[key]);
    }
    for (const row of rows) {
      expect(row.sales - row.refunds).toBe(row.revenue);
      const credit = row.credit_open + row.credit_taken;
      expect(row.revenue - row.deposited_recorded - row.deposited_verified + credit).toBe(row.outstanding);
    }
    expect(example_notice).toMatch(/^Contoh, belum ditetapkan/);
  });

  it("comes as CSV that Excel opens in Indonesia, a row per facility and akun", async () => {
    await soldLine();
    const answer = await treasurer(`/report.csv?period=${NOW}`);
    expect(answer.headers.get("content-disposition")).toMatch(
      /^attachment; filename="laporan-pnbp-\d{4}-\d{2}-/,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [header, ...rows] = new TextDecoder().decode(bytes).trim().split("\r\n");
    expect(header).toMatch(/^Periode;Kode Satker;UPT;/);
    const { rows: expected } = await report(treasurer);
    expect(rows).toHaveLength(expected.length);
    expect(rows[0]?.split(";")).toContain(String(expected[0]?.revenue));
  });

  it("comes as a workbook", async () => {
    const answer = await finance(`/report.xlsx?period=${NOW}`);
    expect(answer.headers.get("content-type")).toContain("spreadsheetml");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it.each(["", "2026", "2026-13", "2026-1", "abc", "2026-01'--"])("refuses the period %j", async (period) => {
    const answer = await finance(`/report?period=${encodeURIComponent(period)}`);
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as ApiError).fields).toHaveProperty("period");
  });

  it("doesn't know a facility that isn't there", async () => {
    expect((await finance(`/report?period=${NOW}&facility=fac_none`)).status).toBe(404);
  });
});

describe("a line of the report", () => {
  it("stands for each line of an order that was paid, in the books of the facility that sold it", async () => {
    const [own, foreign] = await Promise.all([someVariant(facilities.staff), someVariant(facilities.other)]);
    const { display_id, order } = await paidOrder(
      { variant_id: own.id, quantity: 2 },
      { variant_id: foreign.id, quantity: 1 },
    );
    const linesOf = async (by: Desk) => {
      const { rows } = await read<PnbpLineList>(by, `/lines?period=${NOW}`);
      return rows.filter((row) => row.order_display_id === display_id);
    };
    await expect.poll(() => linesOf(treasurer), { timeout: 15_000 }).toHaveLength(1);
    const [line] = await linesOf(treasurer);
    expect(line).toMatchObject({ quantity: 2, amount: own.price * 2, kind: "sale", deposit: null });
    expect(order.consignments.map(({ number }) => number)).toContain(line?.consignment_number);

    const [otherLine] = await linesOf(otherTreasurer);
    expect(otherLine).toMatchObject({ quantity: 1, amount: foreign.price });
    expect((await treasurer(`/lines/${otherLine?.id}`)).status).toBe(404);

    const trace = await read<PnbpLineTrace>(treasurer, `/lines/${line?.id}`);
    const sold = await database("order_line_item").where({ id: trace.order_line_id }).first();
    expect(sold).toMatchObject({ variant_id: own.id });
    expect(trace.share.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(own.price * 2);
  });

  it("leads down to the order line and up to the NTPN", async () => {
    const { line, input, deposit } = await recordedDeposit();
    const before = await read<PnbpLineTrace>(auditor, `/lines/${line.id}`);
    expect(before.deposit_detail).toMatchObject({ status: "recorded", ntpn: input.ntpn });
    await read(finance, `/deposits/${deposit.id}/verify`, { method: "POST" });

    const trace = await read<PnbpLineTrace>(treasurer, `/lines/${line.id}`);
    expect(trace).toMatchObject({
      order_line_id: line.sale.source_id,
      order_display_id: line.sale.order?.order_display_id,
      consignment_number: line.sale.order?.consignment_number,
      amount: 185_000,
      deposit: { id: deposit.id, ntpn: input.ntpn, status: "verified" },
      deposit_detail: { kode_billing: input.kode_billing, ntpn: input.ntpn },
    });
    expect(trace.share.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(trace.amount);
    const { postings } = trace.entry;
    expect(postings.reduce((sum, posting) => sum + posting.debit - posting.credit, 0)).toBe(0);
  });

  it("is in the list until it is deposited", async () => {
    const { line } = await recordedDeposit();
    const open = await soldLine();
    const list = await read<PnbpLineList>(treasurer, `/lines?period=${NOW}&akun=425119&undeposited=1`);
    const ids = list.rows.map((row) => row.id);
    expect(ids).toContain(open.id);
    expect(ids).not.toContain(line.id);
    expect(list.count).toBeGreaterThanOrEqual(ids.length);
  });

  it.each(["page=0", "page=x", "page=-1", "undeposited=maybe", "akun=1", "period=x"])(
    "refuses ?%s",
    async (query) => {
      expect((await treasurer(`/lines?${query}`)).status).toBe(400);
    },
  );
});

describe("POST /officer/pnbp/deposits", () => {
  it("records what the treasurer paid in, in its normal form", async () => {
    const line = await soldLine();
    const ntpn = newNtpn();
    const typed = { ntpn: ` ${ntpn.toLowerCase()} `, ntb: "bri-000123" };
    const deposit = await read<DepositDetail>(
      treasurer,
      "/deposits",
      depositForm(depositInput([line], typed)),
    );
    expect(deposit).toMatchObject({
      ntpn,
      ntb: "BRI-000123",
      status: "recorded",
      line_count: 1,
      allowed_actions: [],
    });
    expect(deposit.lines[0]?.id).toBe(line.id);
    const seen = await read<DepositDetail>(finance, `/deposits/${deposit.id}`);
    expect(seen.allowed_actions).toEqual(["verify", "reject"]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["a fraction of a rupiah", { amount: 185_000.5 }, "amount"],
    ["a negative amount", { amount: -185_000 }, "amount"],
    ["an amount as text", { amount: "185000" }, "amount"],
    ["an amount that is not the sum", { amount: 185_001 }, "amount"],
    ["14 digits of kode billing", { kode_billing: "82026112212345" }, "kode_billing"],
    ["15 signs of NTPN", { ntpn: "A1B2C3D4E5F6G7H" }, "ntpn"],
    ["a day that is yet to come", { deposited_on: "2999-01-01" }, "deposited_on"],
    ["a day that isn't one", { deposited_on: "2026-02-30" }, "deposited_on"],
    ["no lines", { line_ids: [] }, "line_ids"],
    ["another akun than the lines'", { akun: "425112" }, "akun"],
    ["nothing for a number", { ntpn: null }, "ntpn"],
  ])("refuses %s, with a sentence at the field", async (_, change, field) => {
    const line = await soldLine();
    const answer = await treasurer("/deposits", depositForm(depositInput([line], change)));
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as ApiError).fields).toHaveProperty(field);
    expect((await read<PnbpLineTrace>(treasurer, `/lines/${line.id}`)).deposit).toBeNull();
  });

  it.each<[string, Uint8Array<ArrayBuffer> | null, number]>([
    ["no file", null, 400],
    ["an empty file", new Uint8Array(), 400],
    ["a page of script that is called PDF", new TextEncoder().encode("<script>alert(1)</script>"), 400],
    ["an SVG", new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>"), 400],
    ["six megabytes", new Uint8Array(6 * 1024 * 1024), 413],
  ])("refuses %s as evidence", async (_, evidence, status) => {
    const line = await soldLine();
    const answer = await treasurer("/deposits", depositForm(depositInput([line]), evidence));
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as ApiError).fields).toHaveProperty("evidence");
  });

  it.each<[string, Uint8Array<ArrayBuffer> | null]>([
    ["no file", null],
    ["a file that is no document", new TextEncoder().encode("<svg/>")],
    ["six megabytes", new Uint8Array(6 * 1024 * 1024)],
  ])("names every field that needs mending at once, with %s", async (_, evidence) => {
    const line = await soldLine();
    const change = { ntpn: "A1B2", kode_billing: "1", deposited_on: "2999-01-01" };
    const answer = await treasurer("/deposits", depositForm(depositInput([line], change), evidence));
    expect(answer.status).toBe(400);
    const { code, fields = {} } = (await answer.json()) as ApiError;
    expect(code).toBe("invalid_input");
    expect(Object.keys(fields).sort()).toEqual(["deposited_on", "evidence", "kode_billing", "ntpn"]);
    for (const sentence of Object.values(fields)) expect(sentence).toMatch(/\.$/);
    expect((await read<PnbpLineTrace>(treasurer, `/lines/${line.id}`)).deposit).toBeNull();
  });

  it.each<[string, RequestInit]>([
    ["no form at all", json({})],
    ["a payload that isn't JSON", depositForm("{nope")],
    ["a payload that is a list", depositForm([])],
    [
      "a broken multipart body",
      { method: "POST", headers: { "content-type": "multipart/form-data; boundary=x" }, body: "--x\r\n" },
    ],
  ])("refuses %s", async (_, init) => {
    expect((await treasurer("/deposits", init)).status).toBe(400);
  });

  it("refuses an NTPN, a kode billing and a line that are taken", async () => {
    const { line, input } = await recordedDeposit();
    const fresh = await soldLine();
    const tries = [
      [depositInput([fresh], { ntpn: input.ntpn }), "deposit_ntpn_taken"],
      [depositInput([fresh], { kode_billing: input.kode_billing }), "deposit_kode_billing_taken"],
      [depositInput([line]), "deposit_line_taken"],
    ] as const;
    for (const [body, code] of tries) {
      const answer = await treasurer("/deposits", depositForm(body));
      expect(answer.status, code).toBe(409);
      expect(await answer.json()).toMatchObject({ code });
    }
  });

  it("records one of two that are sent at once for the same line", async () => {
    const line = await soldLine();
    const send = () => treasurer("/deposits", depositForm(depositInput([line])));
    const statuses = (await Promise.all([send(), send(), send()])).map((answer) => answer.status);
    expect(statuses.sort()).toEqual([201, 409, 409]);
  });
});

describe("a recorded deposit", () => {
  it("hands out its evidence as it came, as a download", async () => {
    const { deposit } = await recordedDeposit();
    const answer = await auditor(`/deposits/${deposit.id}/evidence`);
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment;/);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(new Uint8Array(PDF));
  });

  it("is verified once, with one entry in the books, however often it is asked for", async () => {
    const { deposit } = await recordedDeposit();
    const chain = () => read<LedgerChainView>(auditor, `/chain?facility=${facility}`);
    const before = await chain();
    const send = () => finance(`/deposits/${deposit.id}/verify`, { method: "POST" });
    const statuses = (await Promise.all([send(), send(), send()])).map((answer) => answer.status);
    expect(statuses.sort()).toEqual([200, 409, 409]);
    const after = await chain();
    expect(after.broken_at).toBeNull();
    expect(after.entry_count).toBe(before.entry_count + 1);
    expect(
      (await finance(`/deposits/${deposit.id}/reject`, json({ reason: "NTPN tidak ditemukan" }))).status,
    ).toBe(409);
  });

  it("is rejected with a reason, and frees its numbers and lines", async () => {
    const { line, input, deposit } = await recordedDeposit();
    const without = await finance(`/deposits/${deposit.id}/reject`, json({ reason: " " }));
    expect(without.status).toBe(400);
    expect(((await without.json()) as ApiError).fields).toHaveProperty("reason");

    const reason = "NTPN tidak ditemukan di sistem kas negara.";
    const rejected = await read<DepositDetail>(finance, `/deposits/${deposit.id}/reject`, json({ reason }));
    expect(rejected).toMatchObject({ status: "rejected", reason, allowed_actions: [] });
    expect((await read<PnbpLineTrace>(treasurer, `/lines/${line.id}`)).deposit).toBeNull();
    const again = await read<DepositDetail>(treasurer, "/deposits", depositForm(input));
    expect(again).toMatchObject({ status: "recorded", ntpn: input.ntpn });
  });

  it("is listed by status", async () => {
    const { deposit } = await recordedDeposit();
    const list = await read<DepositList>(finance, `/deposits?status=recorded&facility=${facility}`);
    expect(list.rows[0]).toMatchObject({ id: deposit.id, status: "recorded" });
    expect(list.rows.every((row) => row.status === "recorded" && row.facility.id === facility)).toBe(true);
    expect((await finance("/deposits?status=lost")).status).toBe(400);
  });

  it("isn't found under an id that isn't there", async () => {
    expect((await finance("/deposits/dep_none/verify", { method: "POST" })).status).toBe(404);
    expect((await finance("/deposits/dep_none/reject", json({ reason: "tidak ada" }))).status).toBe(404);
    expect((await finance("/deposits/dep_none")).status).toBe(404);
    expect((await finance("/lines/lgp_none")).status).toBe(404);
  });
});

describe("closing a month", () => {
  it("is for months that are over, and happens once", async () => {
    const early = await finance("/periods/close", json({ period: NOW, facility }));
    expect(early.status).toBe(409);
    expect(await early.json()).toMatchObject({ code: "period_not_over" });

    // Months before the shop was: free to close for one facility, whichever of them earlier runs took.
    const { rows } = await read<PeriodClosingList>(treasurer, "/periods");
    const taken = new Set(rows.map((row) => row.period));
    const period = monthsOf(1990, 2019).find((month) => !taken.has(month)) ?? "";
    const closed = await read<PeriodClosingList>(finance, "/periods/close", json({ period, facility }));
    expect(closed.rows.find((row) => row.period === period)).toMatchObject({ facility: { id: facility } });
    const report = await read<PnbpReport>(finance, `/report?period=${period}&facility=${facility}`);
    expect(report).toMatchObject({ can_close: false, closed_at: expect.any(String) });

    const again = await finance("/periods/close", json({ period, facility }));
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({ code: "period_already_closed" });
  });

  it("refuses what is no month, and a facility that isn't there", async () => {
    expect((await finance("/periods/close", json({ period: "kemarin" }))).status).toBe(400);
    expect((await finance("/periods/close", json({}))).status).toBe(400);
    expect((await finance("/periods/close", json({ period: "2019-01", facility: "fac_none" }))).status).toBe(
      404,
    );
  });
});

describe("GET /officer/pnbp/share-rules", () => {
  it("shows the rules, the sample's marked as such", async () => {
    const { rows, example_notice } = await read<ShareRuleList>(auditor, "/share-rules");
    expect(rows.length).toBeGreaterThan(0);
    for (const { components } of rows)
      expect(components.reduce((sum, part) => sum + part.percent, 0)).toBe(100);
    if (rows.some((row) => row.is_example)) expect(example_notice).toMatch(/belum ditetapkan/);
  });
});

function monthsOf(from: number, to: number): string[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return years.flatMap((year) =>
    Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}`),
  );
}
