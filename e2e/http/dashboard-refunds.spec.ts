import { beforeAll, describe, expect, it } from "vitest";
import { ahead } from "./support/ahead";
import { officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import {
  askBack,
  books,
  bounces,
  cancelParcel,
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

const SOON = { timeout: 25_000, interval: 200 };

let here = "";
let there = "";
let staff = "";
let other = "";
let finance = "";

beforeAll(async () => {
  here = await ownVariant(20);
  there = (await someVariant(facilities.other, 20)).id;
  [staff, other, finance] = await Promise.all([
    signIn(officers.staff),
    signIn(officers.otherStaff),
    signIn(officers.finance),
  ]);
});

type Parcels = Awaited<ReturnType<typeof paidParcels>>;

/** An order whose two parcels have arrived. */
const bought = ahead(4, async () => {
  const parcels = await paidParcels(here, there);
  await deliver(parcels.own.id);
  await deliver(parcels.foreign.id, other);
  return parcels;
});

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

/** A facility can't ship its parcel. */
async function cancelled(token: string, { id }: Parcels["own"]) {
  const { body } = await cancelParcel(token, id);
  return { id: body.refunds[0]?.id ?? "", amount: body.refunds[0]?.amount ?? 0 };
}

const amountsAtStripe = async ({ order_id }: Parcels) =>
  (await givenBack(order_id)).map(({ amount }) => amount / 100).sort((a, b) => a - b);

describe("a refund made in Stripe's dashboard", { timeout: 120_000 }, () => {
  it("is recorded by the request of the same amount: no money goes a second time", async () => {
    const parcels = await bought();
    const { own, order, order_id, token } = parcels;
    const made = await givenByHand(parcels, 12_345);
    const sent = new Date((await provider.refunds.retrieve(made)).created * 1000).toISOString();
    const id = await asked(staff, own, 12_345);
    expect((await refund(finance, id)).body.given_back_before).toEqual({ amount: 12_345, made_at: sent });
    expect((await decide(finance, id, "approve")).status).toBe(200);
    await waitForRefund(id, "done");

    const { body } = await refund(finance, id);
    expect(body).toMatchObject({ stripe_refund_id: made, failure: null, given_back_before: null });
    expect(body.history.map(({ status }) => status)).toEqual(["requested", "approved", "sent", "done"]);
    expect(await givenBack(order_id)).toMatchObject([{ id: made, amount: 1_234_500 }]);
    expect(await books(order_id)).toMatchObject({
      payment_clearing: order.total - 12_345,
      state_revenue: 12_345 - order.subtotal,
    });
    expect(await findingOf(finance, made)).toBeUndefined();
    const { body: seen } = await orderOf(token);
    expect(seen.refunded_total).toBe(12_345);
    // The buyer reads when the money left, not when it was recorded.
    expect(seen.consignments.flatMap(({ refunds }) => refunds)).toMatchObject([{ id, sent_at: sent }]);
  });

  it("that no single request equals is recorded by several, of parcels that were never shipped too", async () => {
    const parcels = await paidParcels(here, there);
    const { own, foreign, order, order_id, token } = parcels;
    const made = await givenByHand(parcels, order.total);
    const requests = [await cancelled(staff, own), await cancelled(other, foreign)];
    for (const [index, { id, amount }] of requests.entries()) {
      expect((await findingOf(finance, made))?.amount).toBe(index === 0 ? order.total : amount);
      await decide(finance, id, "approve");
      await waitForRefund(id, "done");
      expect((await refund(finance, id)).body.stripe_refund_id).toBe(made);
    }
    expect(await amountsAtStripe(parcels)).toEqual([order.total]);
    expect(await findingOf(finance, made)).toBeUndefined();
    expect(Object.values(await books(order_id)).filter((sum) => sum !== 0)).toEqual([]);
    expect((await orderOf(token)).body.payment_state).toBe("refunded");

    // The bank sends it back: no request stays done, and each finds the next one that is made.
    await bounces(made);
    for (const { id } of requests) await waitForRefund(id, "failed");
    expect((await books(order_id)).payment_clearing).toBe(order.total);
    expect(await findingOf(finance, made)).toMatchObject({ kind: "refund_failed", amount: order.total });
    const again = await givenByHand(parcels, order.total);
    for (const { id } of requests) {
      await decide(finance, id, "retry");
      await waitForRefund(id, "done");
    }
    for (const one of [made, again]) expect(await findingOf(finance, one)).toBeUndefined();
    expect((await books(order_id)).payment_clearing).toBe(0);
  });

  it("is recorded up to its amount: what is left of it stops a larger request, and is told to finance", async () => {
    const parcels = await bought();
    const made = await givenByHand(parcels, 5000);
    const [first, second] = [
      await asked(staff, parcels.own, 3000),
      await asked(other, parcels.foreign, 3000),
    ];
    await decide(finance, first, "approve");
    await waitForRefund(first, "done");
    expect((await refund(finance, second)).body.given_back_before).toBeNull();
    await decide(finance, second, "approve");
    await waitForRefund(second, "failed");
    expect((await refund(finance, second)).body.failure).toMatch(/ Rp2\.000 /);
    expect(await amountsAtStripe(parcels)).toEqual([5000]);
    expect(await findingOf(finance, made)).toMatchObject({ kind: "refund_at_stripe", amount: 2000 });
  });

  it("is of one request alone where it has its amount: the next is paid by itself", async () => {
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
