import { beforeAll, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { bought, finding, goodsOfBoth, someSession, SOON } from "./support/payment-desk";
import { provider } from "./support/refunds";
import { pressOnPaymentPage } from "./support/shop";

const shop = new URL(process.env.STOREFRONT_URL ?? "http://localhost:8000").host;

let here = "";
let there = "";

beforeAll(async () => {
  [here, there] = await goodsOfBoth(10);
});

describe("money without an order", () => {
  async function paidElsewhere(metadata: Record<string, string>): Promise<string> {
    const session = await someSession(metadata);
    await pressOnPaymentPage(String(session.url), "qris");
    return String((await provider.checkout.sessions.retrieve(session.id)).payment_intent);
  }
  const given = async (payment_intent: string) =>
    (await provider.refunds.list({ payment_intent })).data.map(({ amount }) => amount);

  it("goes back when it names an order of this shop that the shop doesn't know", async () => {
    const intent = await paidElsewhere({ attempt_id: "pat_gone", order_id: "order_gone", shop });
    await expect.poll(() => finding(intent), SOON).toMatchObject({ kind: "stray_refunded", amount: 25_000 });
    expect(await given(intent)).toEqual([2_500_000]);
  });

  it.each<[string, Record<string, string>]>([
    ["by another program", {}],
    ["by another shop in the same account", { attempt_id: "pat_theirs", shop: "coba.example" }],
  ])("is only reported when it was taken %s", async (_, metadata) => {
    const intent = await paidElsewhere(metadata);
    await expect.poll(() => finding(intent), SOON).toMatchObject({ kind: "stray_payment", amount: 25_000 });
    expect(await given(intent)).toEqual([]);
  });

  it("is reported too when it left by Stripe's dashboard", async () => {
    const { intent, order } = await bought(here, there);
    const refund = await provider.refunds.create({ payment_intent: intent, amount: 100_000 });
    await expect
      .poll(() => finding(refund.id), SOON)
      .toMatchObject({ kind: "refund_at_stripe", amount: 1000, order_display_id: order.display_id });
  });
});

it.each([
  ["treasurer", 403],
  ["staff", 403],
  ["auditor", 200],
] as const)("the payment desk answers a %s with %i", async (who, status) => {
  const token = await signIn(officers[who]);
  expect((await api("/officer/pnbp/payments", { token })).status).toBe(status);
});
