import type { ApiError } from "@karya/backend/src/contract/common";
import type {
  DepositDetail,
  LedgerChainView,
  PnbpLine,
  PnbpLineTrace,
  PnbpReport,
  PnbpScope,
} from "@karya/backend/src/contract/pnbp";
import { beforeAll, describe, expect, it } from "vitest";
import { ahead } from "./support/ahead";
import { officers, signIn } from "./support/client";
import { database, lineOf, post, refusalOf, someSale } from "./support/ledger";
import { depositForm, depositInput, desk, type Desk } from "./support/pnbp";
import { askBack, decide, deliver, ownVariant, paidParcels, refund, waitForRefund } from "./support/refunds";
import { facilities, someVariant } from "./support/shop";
import { until } from "./support/until";

let here = "";
let there = "";
let treasurer: Desk;
let finance: Desk;
let scope: PnbpScope;

beforeAll(async () => {
  here = await ownVariant(40);
  there = (await someVariant(facilities.other, 30)).id;
  [treasurer, finance] = await Promise.all([desk("treasurer"), desk("finance")]);
  scope = await read<PnbpScope>(treasurer, "/scope");
}, 120_000);

async function read<T>(by: Desk, path: string, init?: RequestInit): Promise<T> {
  const answer = await by(path, init);
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  return (await answer.json()) as T;
}

/** The revenue lines of an order in the own facility's books: the sale first, then its refunds. */
async function linesOf(order_id: string): Promise<Pick<PnbpLine, "id" | "amount">[]> {
  const rows = await database("ledger_posting as p")
    .join("ledger_entry as e", "e.id", "p.entry_id")
    .where({ "e.order_id": order_id, "p.account": "state_revenue", "e.facility_id": scope.facility?.id })
    .orderBy("e.sequence")
    .select("p.id", database.raw("(-p.amount)::int AS amount"));
  return rows;
}

/** A delivered parcel of two, sold; nothing is given back yet. */
const sold = ahead(6, async () => {
  const parcels = await paidParcels(here, there);
  const [sale] = await until(
    () => linesOf(parcels.order_id),
    ({ length }) => length === 1,
  );
  if (!sale) throw new Error("The sale is not booked.");
  await deliver(parcels.own.id);
  return { ...parcels, sale };
});

/** One unit of it is given back. */
async function giveBack(parcels: { own: { id: string; items: { id: string }[] } }, change: object = {}) {
  const items = [{ item_id: parcels.own.items[0]?.id, quantity: 1 }];
  const { body } = await askBack(await signIn(officers.staff), parcels.own.id, { items, ...change });
  const id = body.refunds[0]?.id ?? "";
  await decide(await signIn(officers.finance), id, "approve");
  await waitForRefund(id, "done");
  return id;
}

const record = (lines: Pick<PnbpLine, "id" | "amount">[]) =>
  treasurer("/deposits", depositForm(depositInput(lines)));

async function recorded(lines: Pick<PnbpLine, "id" | "amount">[]): Promise<DepositDetail> {
  return read<DepositDetail>(treasurer, "/deposits", depositForm(depositInput(lines)));
}

const verify = (id: string) => read(finance, `/deposits/${id}/verify`, { method: "POST" });

async function report(): Promise<PnbpReport["totals"]> {
  return (await read<PnbpReport>(treasurer, `/report?period=${scope.current_period}`)).totals;
}

describe("a refund before the deposit", { timeout: 90_000 }, () => {
  it("takes the sale back in the same month, in proportion of every share, without a case", async () => {
    const { order_id, sale, ...parcels } = await sold();
    const id = await giveBack(parcels);
    const [, back] = await linesOf(order_id);
    expect(back?.amount).toBe(-sale.amount / 2);
    expect((await refund(await signIn(officers.finance), id)).body.cases).toEqual([]);

    const trace = await read<PnbpLineTrace>(treasurer, `/lines/${back?.id}`);
    expect(trace).toMatchObject({ kind: "refund", refund_id: id, is_credit: false, quantity: 1 });
    expect(trace.related.map((line) => line.id)).toEqual([sale.id]);
    expect(trace.share.parts.every((part) => part.amount <= 0)).toBe(true);
    expect(trace.share.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(back?.amount);
    const ofSale = await read<PnbpLineTrace>(treasurer, `/lines/${sale.id}`);
    expect(ofSale.related.map((line) => [line.id, line.kind])).toEqual([[back?.id, "refund"]]);
  });

  it("of a part of the price is told apart from goods that came back", async () => {
    const { order_id, sale, ...parcels } = await sold();
    await giveBack(parcels, { goods_amount: 12_345 });
    await giveBack(parcels);
    const [, allowance, goods] = await linesOf(order_id);
    expect(allowance?.amount).toBe(-12_345);
    expect(goods?.amount).toBe(-Math.ceil((sale.amount - 12_345) / 2));
    for (const [line, is_allowance] of [
      [allowance, true],
      [goods, false],
    ] as const) {
      const trace = await read<PnbpLineTrace>(treasurer, `/lines/${line?.id}`);
      expect(trace).toMatchObject({ kind: "refund", is_allowance });
      expect(trace.share.parts.reduce((sum, part) => sum + part.amount, 0)).toBe(line?.amount);
    }
  });

  it("and its sale go into one deposit: neither alone", async () => {
    const { order_id, sale, ...parcels } = await sold();
    await giveBack(parcels);
    const [, back] = await linesOf(order_id);
    const alone = await record([sale]);
    expect([alone.status, ((await alone.json()) as ApiError).code]).toEqual([409, "deposit_refund_left_out"]);
    const other = someSale(scope.facility?.id ?? "", { price: 900_000 });
    await post(other);
    const with_other = [{ id: await lineOf(other), amount: 900_000 }, ...(back ? [back] : [])];
    expect((await record(with_other)).status).toBe(409);
    const { amount } = await recorded([sale, ...(back ? [back] : [])]);
    expect(amount).toBe(sale.amount / 2);
  });
});

describe("a refund after the deposit", { timeout: 120_000 }, () => {
  it("opens a case, is a credit in the report, and is taken by a later deposit", async () => {
    const { order_id, sale, ...parcels } = await sold();
    const first = await recorded([sale]);
    await verify(first.id);
    const before = await report();

    const id = await giveBack(parcels);
    const [, back] = await linesOf(order_id);
    const half = sale.amount / 2;
    const token = await signIn(officers.finance);
    const open = (await refund(token, id)).body.cases;
    expect(open).toMatchObject([
      {
        cause: "deposited",
        amount: half,
        line_id: back?.id,
        sale_deposit: { id: first.id, ntpn: first.ntpn },
        taken_by: null,
      },
    ]);
    const after = await report();
    expect(after.outstanding).toBe(before.outstanding);
    expect(after.credit_open).toBe(before.credit_open + half);
    expect(after.refunds).toBe(before.refunds + half);
    expect(after.deposited_verified).toBe(before.deposited_verified);

    const later = someSale(scope.facility?.id ?? "", { price: sale.amount });
    await post(later);
    const second = await recorded([
      { id: await lineOf(later), amount: sale.amount },
      ...(back ? [back] : []),
    ]);
    expect(second.amount).toBe(half);
    expect((await refund(token, id)).body.cases[0]?.taken_by).toMatchObject({
      id: second.id,
      status: "recorded",
    });
    await verify(second.id);
    const end = await report();
    expect(end.credit_open).toBe(before.credit_open);
    expect(end.credit_taken).toBe(before.credit_taken + half);
    expect(end.outstanding).toBe(before.outstanding);
    expect(end.revenue).toBe(
      end.deposited_recorded + end.deposited_verified + end.outstanding - end.credit_open - end.credit_taken,
    );
  });

  it("is open again when the deposit that took it is rejected", async () => {
    const { order_id, sale, ...parcels } = await sold();
    await recorded([sale]);
    const id = await giveBack(parcels);
    const [, back] = await linesOf(order_id);
    const later = someSale(scope.facility?.id ?? "", { price: sale.amount });
    await post(later);
    const lines = [{ id: await lineOf(later), amount: sale.amount }, ...(back ? [back] : [])];
    const second = await recorded(lines);
    await read(finance, `/deposits/${second.id}/reject`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ reason: "NTPN tidak ditemukan." }),
    });
    const [one] = (await refund(await signIn(officers.finance), id)).body.cases;
    expect(one?.taken_by).toBeNull();
    expect(await recorded(lines)).toMatchObject({ status: "recorded" });
  });

  it("and a deposit at the same moment end either together or as a case, never beside each other", async () => {
    const { order_id, sale, ...parcels } = await sold();
    const [deposit] = await Promise.all([record([sale]), giveBack(parcels)]);
    const [, back] = await linesOf(order_id);
    const cases = await database("refund_case").where({ posting_id: back?.id ?? "" });
    expect(cases).toHaveLength(deposit.status === 201 || deposit.status === 200 ? 1 : 0);
  });
});

it("a case can't be made up, changed or removed", async () => {
  const row = {
    id: "rfc_spec",
    facility_id: scope.facility?.id,
    akun: "425119",
    refund_request_id: "rfr_none",
    order_line_id: "ordli_none",
    posting_id: "lgp_none",
    amount: 1,
    cause: "other_period",
  };
  expect(await refusalOf(database("refund_case").insert(row))).toBe("refund_case_fits");
  expect(await refusalOf(database("refund_case").update({ amount: 1 }))).toBe("refund_case_frozen");
  expect(await refusalOf(database("refund_case").del())).toBe("refund_case_frozen");
});

it("the facility's chain is whole after all of this", async () => {
  const chain = await read<LedgerChainView>(finance, `/chain?facility=${scope.facility?.id}`);
  expect(chain.broken_at).toBeNull();
});
