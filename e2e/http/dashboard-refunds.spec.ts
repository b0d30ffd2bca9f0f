import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import {
  askBack,
  books,
  decide,
  deliver,
  findingOf,
  givenBack,
  ownVariant,
  paidParcels,
  provider,
  refund,
  waitForRefund,
} from "./support/refunds";
import { facilities, orderOf, someVariant } from "./support/shop";
import { setAvailable } from "./support/stock";

const SOON = { timeout: 25_000, interval: 500 };

let here = "";
let there = "";
let staff = "";
let other = "";
let finance = "";
let putBack = async () => {};

beforeAll(async () => {
  here = await ownVariant(20);
  there = (await someVariant(facilities.other)).id;
  putBack = await setAvailable(there, 20);
  [staff, other, finance] = await Promise.all([
    signIn(officers.staff),
    signIn(officers.otherStaff),
    signIn(officers.finance),
  ]);
});
afterAll(async () => {
  await putBack();
});

type Parcels = Awaited<ReturnType<typeof bought>>;

/** An order whose two parcels have arrived. */
async function bought() {
  const parcels = await paidParcels(here, there);
  await deliver(parcels.own.id);
  await deliver(parcels.foreign.id, other);
  return parcels;
}

/** Somebody gives back so much in Stripe's dashboard, and finance reads of it. */
async function givenByHand({ order_id }: Parcels, amount: number): Promise<string> {
  const attempt = await database("payment_attempt").where({ order_id, status: "paid" }).first();
  const { payment_intent_id: payment_intent } = attempt;
  const { id } = await provider.refunds.create({ payment_intent, amount: amount * 100 });
  await expect.poll(() => findingOf(finance, id), SOON).toMatchObject({ kind: "refund_at_stripe", amount });
  return id;
}

/** A facility asks for so much of the price of one unit. */
async function asked(token: string, { id, items }: Parcels["own"], goods_amount: number): Promise<string> {
  const wish = { items: [{ item_id: items[0]?.id, quantity: 1 }], goods_amount };
  const { status, body } = await askBack(token, id, wish);
  expect(status).toBe(201);
  return body.refunds[0]?.id ?? "";
}

const amountsAtStripe = async ({ order_id }: Parcels) =>
  (await givenBack(order_id)).map(({ amount }) => amount / 100).sort((a, b) => a - b);

describe("a refund made in Stripe's dashboard", { timeout: 120_000 }, () => {
  it("is recorded by the request of the same amount: no money goes a second time", async () => {
    const parcels = await bought();
    const { own, order, order_id, token } = parcels;
    const made = await givenByHand(parcels, 12_345);
    const id = await asked(staff, own, 12_345);
    expect((await decide(finance, id, "approve")).status).toBe(200);
    await waitForRefund(id, "done");

    expect((await refund(finance, id)).body).toMatchObject({ stripe_refund_id: made, failure: null });
    expect(await givenBack(order_id)).toMatchObject([
      { id: made, amount: 1_234_500, metadata: { refund_id: id, consignment_number: own.number } },
    ]);
    expect(await books(order_id)).toMatchObject({
      payment_clearing: order.total - 12_345,
      state_revenue: 12_345 - order.subtotal,
    });
    expect(await findingOf(finance, made)).toBeUndefined();
    expect((await orderOf(token)).body.refunded_total).toBe(12_345);
  });

  it("is of one request alone: the next of the same amount is paid by itself", async () => {
    const parcels = await bought();
    const made = await givenByHand(parcels, 4000);
    const first = await asked(staff, parcels.own, 4000);
    const second = await asked(other, parcels.foreign, 4000);
    for (const id of [first, second]) {
      await decide(finance, id, "approve");
      await waitForRefund(id, "done");
    }
    expect((await refund(finance, first)).body.stripe_refund_id).toBe(made);
    expect((await refund(finance, second)).body.stripe_refund_id).not.toBe(made);
    expect(await amountsAtStripe(parcels)).toEqual([4000, 4000]);
  });

  it("of another amount is recorded first: until then nothing goes", async () => {
    const parcels = await bought();
    const made = await givenByHand(parcels, 4000);
    const wanted = await asked(staff, parcels.own, 12_345);
    await decide(finance, wanted, "approve");
    await waitForRefund(wanted, "failed");
    const { failure, allowed_actions } = (await refund(finance, wanted)).body;
    expect(failure).toMatch(/^Lewat dasbor Stripe sudah dikembalikan Rp4\.000 /);
    expect(allowed_actions).toContain("retry");
    expect(await amountsAtStripe(parcels)).toEqual([4000]);
    expect(await findingOf(finance, made)).toBeDefined();

    const recorded = await asked(other, parcels.foreign, 4000);
    await decide(finance, recorded, "approve");
    await waitForRefund(recorded, "done");
    await decide(finance, wanted, "retry");
    await waitForRefund(wanted, "done");
    expect(await amountsAtStripe(parcels)).toEqual([4000, 12_345]);
    expect((await refund(finance, recorded)).body.stripe_refund_id).toBe(made);
    expect(await findingOf(finance, made)).toBeUndefined();
  });
});
