import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { database, refusalOf } from "./support/ledger";
import { deliver, ownVariant, paidParcels } from "./support/refunds";
import { facilities, someVariant } from "./support/shop";

type Parcel = Awaited<ReturnType<typeof paidParcels>>;

let packing: Parcel;
let delivered: Parcel;

beforeAll(async () => {
  const here = await ownVariant(20);
  const there = (await someVariant(facilities.other, 20)).id;
  packing = await paidParcels(here, there);
  delivered = await paidParcels(here, there);
  await deliver(delivered.own.id);
}, 120_000);

type Change = { request?: Record<string, unknown>; item?: Record<string, unknown> | null };

/** Writes a request for one unit past every rule of the code above the tables. */
async function write({ own, order, order_id }: Parcel, change: Change = {}): Promise<string> {
  const id = `rfr_${randomUUID()}`;
  const line = await database("consignment_item").where({ consignment_id: own.id }).first();
  const parcel = await database("consignment").where({ id: own.id }).first();
  await database.transaction(async (trx) => {
    await trx("refund_request").insert({
      id,
      consignment_id: own.id,
      consignment_number: own.number,
      order_id,
      order_display_id: order.display_id,
      facility_id: parcel.facility_id,
      kind: "return",
      state: "requested",
      reason: "Uji",
      restock: false,
      shipping: 0,
      amount: line.unit_price,
      requested_by: "off_a",
      requested_by_label: "Petugas",
      ...change.request,
    });
    if (change.item === null) return;
    await trx("refund_item").insert({
      id: `rfi_${randomUUID()}`,
      request_id: id,
      consignment_item_id: line.id,
      order_line_item_id: line.order_line_item_id,
      quantity: 1,
      amount: line.unit_price,
      ...change.item,
    });
  });
  return id;
}

const decision = () => ({ decided_by: "off_b", decided_by_label: "Keuangan", decided_at: new Date() });
const move = (id: string, set: Record<string, unknown>) =>
  database.transaction((trx) => trx("refund_request").where({ id }).update(set));
const decline = (id: string) =>
  move(id, { state: "declined", ...decision(), decline_reason: "Tidak sesuai" });

describe("a request in the database", () => {
  it.each<[string, Change, string]>([
    ["more units than were bought", { item: { quantity: 3 } }, "refund_within_line"],
    ["more than the units' price", { item: { amount: 99_999_999 } }, "refund_within_line"],
    ["a line of another parcel", { item: { consignment_item_id: "coi_none" } }, "refund_fits_consignment"],
    ["an amount that is not its parts", { request: { amount: 1 } }, "refund_amount_is_sum"],
    ["no goods at all", { item: null }, "refund_amount_is_sum"],
    ["a part of the courier's fee", { request: { shipping: 1 } }, "refund_fits_consignment"],
    ["another facility", { request: { facility_id: "fac_other" } }, "refund_fits_consignment"],
    [
      "a cancellation of what was delivered",
      { request: { kind: "cancellation" } },
      "refund_fits_consignment",
    ],
    ["a shortage in what was delivered", { request: { kind: "shortage" } }, "refund_fits_consignment"],
    ["no reason", { request: { reason: "  " } }, "refund_has_reason"],
    ["approval from the start", { request: { state: "approved", ...decision() } }, "refund_step"],
    ["nothing", { request: { amount: 0 }, item: null }, "refund_amount_positive"],
  ])("is refused for %s", async (_, change, constraint) => {
    expect(await refusalOf(write(delivered, change))).toBe(constraint);
  });

  it("takes none of the line's units as an allowance, but of its money", async () => {
    const price = Number(
      (await database("consignment_item").where({ consignment_id: delivered.own.id }).first()).unit_price,
    );
    const allowance = { kind: "allowance", amount: price };
    expect(await refusalOf(write(delivered, { request: { ...allowance, restock: true } }))).toBe(
      "refund_allowance_stays_with_buyer",
    );
    expect(await refusalOf(write(delivered, { request: allowance, item: { quantity: 3 } }))).toBe(
      "refund_within_line",
    );
    const id = await write(delivered, { request: allowance, item: { quantity: 2 } });
    expect(await refusalOf(write(delivered))).toBe("refund_line_one_open");
    await decline(id);
  });

  it("is refused as a return of what was not shipped", async () => {
    expect(await refusalOf(write(packing))).toBe("refund_fits_consignment");
  });

  it("holds its line alone, also against others at once, until it is declined", async () => {
    const tries = await Promise.allSettled([1, 2, 3].map(() => write(delivered)));
    const stood = tries.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(stood).toHaveLength(1);
    expect(await refusalOf(write(delivered))).toBe("refund_line_one_open");
    await decline(stood[0] ?? "");
    const again = await write(delivered, {});
    await decline(again);
  });
});

describe("a refund's state in the database", () => {
  async function requested() {
    return write(delivered);
  }

  it.each<[string, Record<string, unknown>, string]>([
    ["done without Stripe", { state: "done", ...decision(), done_at: new Date() }, "refund_step"],
    ["sent without approval", { state: "sent", ...decision(), stripe_refund_id: "re_x" }, "refund_step"],
    [
      "approved by who asked",
      { state: "approved", ...decision(), decided_by: "off_a" },
      "refund_decided_by_another",
    ],
    ["approved by nobody", { state: "approved" }, "refund_decision_whole"],
    ["declined without a reason", { state: "declined", ...decision() }, "refund_declined_has_reason"],
    ["changed in its amount", { amount: 1 }, "refund_frozen"],
    ["changed in its reason", { reason: "lain" }, "refund_frozen"],
    ["given another key without a failure", { attempt: 2 }, "refund_step"],
  ])("can't be %s", async (_, set, constraint) => {
    const id = await requested();
    expect(await refusalOf(move(id, set))).toBe(constraint);
    await decline(id);
  });

  it("is not done without its entries, and then never moves again", async () => {
    const id = await requested();
    await move(id, { state: "approved", ...decision() });
    expect(await refusalOf(move(id, { state: "declined", decline_reason: "x" }))).toBe("refund_step");
    expect(await refusalOf(move(id, { state: "sent" }))).toBe("refund_sent_has_stripe");
    // Not this one's business: the worker must leave it alone.
    await move(id, { next_try_at: new Date(Date.now() + 3_600_000) });
    const stripe_refund_id = `re_${randomUUID()}`;
    await move(id, { state: "sent", stripe_refund_id });
    expect(await refusalOf(move(id, { stripe_refund_id: "re_other" }))).toBe("refund_step");
    expect(await refusalOf(move(id, { state: "done", done_at: new Date() }))).toBe("refund_done_has_entries");
    await move(id, { state: "failed", failure: "uji" });
    expect(await refusalOf(move(id, { state: "declined", decline_reason: "x" }))).toBe("refund_step");
    const transfer = { transfer_reference: "TRF 0093817", transferred_by: "off_b" };
    const paid = { state: "done", done_at: new Date(), attempt: 2, ...transfer };
    for (const unheld of [paid, { state: "transferring", attempt: 2 }, { state: "failed", attempt: 2 }]) {
      expect(await refusalOf(move(id, unheld))).toBe("refund_step");
    }
    await move(id, { state: "transferring" });
    expect(await refusalOf(write(delivered))).toBe("refund_line_one_open");
    for (const [set, constraint] of [
      [{ state: "approved", attempt: 2 }, "refund_step"],
      [{ state: "sent" }, "refund_step"],
      [{ state: "failed", attempt: 2 }, "refund_step"],
      [{ state: "done", done_at: new Date() }, "refund_step"],
      [transfer, "refund_step"],
      [{ ...paid, attempt: 1 }, "refund_step"],
      [{ ...paid, transfer_reference: "TRF" }, "refund_transfer_whole"],
      [{ ...paid, transferred_by: null }, "refund_transfer_whole"],
      [{ ...paid, transferred_by: "off_a" }, "refund_transferred_by_another"],
      [paid, "refund_done_has_entries"],
    ] as const) {
      expect(await refusalOf(move(id, set))).toBe(constraint);
    }
    await move(id, { state: "failed" });
  });

  it("shares a refund of Stripe's only as a part of one made in the dashboard, within its amount", async () => {
    const shortage = { request: { kind: "shortage" } };
    const first = await write(packing, shortage);
    const second = await write({ ...packing, own: packing.foreign }, shortage);
    // Not this one's business: the worker must leave them alone.
    const later = { next_try_at: new Date(Date.now() + 3_600_000) };
    for (const id of [first, second]) await move(id, { state: "approved", ...decision(), ...later });
    const rows = await database("refund_request").whereIn("id", [first, second]);
    const amountOf = (id: string): number => rows.find((row) => row.id === id).amount;
    const sent = { state: "sent", stripe_refund_id: `re_${randomUUID()}` };
    const made = amountOf(first) + amountOf(second) - 1;
    const part = (request_id: string, change = {}) => ({
      ...{ request_id, made, amount: amountOf(request_id) },
      ...{ stripe_refund_id: sent.stripe_refund_id, ...change },
    });
    const take = (id: string, change = {}) =>
      database.transaction(async (trx) => {
        await trx("refund_request").where({ id }).update(sent);
        await trx("refund_taking").insert(part(id, change));
      });
    expect(await refusalOf(take(first, { made: amountOf(first) - 1 }))).toBe("refund_taking_within");
    expect(await refusalOf(take(first, { amount: 1 }))).toBe("refund_taking_within");
    expect(await refusalOf(database("refund_taking").insert(part(first)))).toBe("refund_taking_within");
    await take(first);
    expect(await refusalOf(move(second, sent))).toBe("refund_stripe_refund_once");
    expect(await refusalOf(take(second))).toBe("refund_taking_within");
    expect(await refusalOf(take(second, { made: made + 1 }))).toBe("refund_taking_within");
    expect(await refusalOf(database("refund_taking").update({ made: made + 1 }))).toBe("refund_frozen");
    for (const id of [first, second]) await move(id, { state: "failed", failure: "uji" });
  });

  it.each(["refund_request", "refund_item", "refund_event"])("is never removed (%s)", async (table) => {
    expect(await refusalOf(database(table).where({ id: "none" }).del())).toBe("refund_frozen");
  });
});

it.each(["cancelled", "returned"])(
  "a paid parcel can't be %s without a request for its money",
  async (status) => {
    const work = database.transaction((trx) =>
      trx("consignment").where({ id: packing.own.id }).update({ status }),
    );
    expect(await refusalOf(work)).toBe("consignment_paid_needs_refund");
  },
);
