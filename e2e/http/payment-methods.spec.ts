import type { OrderView, PayView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import { beforeAll, describe, expect, it } from "vitest";
import { database } from "./support/ledger";
import { signOrderToken } from "@karya/backend/src/lib/order-token";
import { ownVariant } from "./support/refunds";
import {
  facilities,
  orderOf,
  placedOrder,
  post,
  pressOnPaymentPage,
  someVariant,
  waitForOrder,
} from "./support/shop";

const MINUTE = 60_000;
let variant_id = "";

beforeAll(async () => {
  variant_id = (await someVariant(facilities.staff, 8)).id;
});

const placed = () => placedOrder({ variant_id, quantity: 1 });
const pay = (token: string, method: unknown) =>
  post<PayView & ApiError>(`/orders/by-token/${token}/pay`, { method });
const minutesLeft = (order: OrderView) => (new Date(order.pay_before ?? 0).getTime() - Date.now()) / MINUTE;
const attemptsOf = (order_id: string) =>
  database("payment_attempt").where({ order_id }).orderBy("number").select("method", "status", "expires_at");
const cancel = (token: string) => post(`/orders/by-token/${token}/cancel`);

describe("the deadline", () => {
  it("is a day before a method is chosen, and every way offered says its own", async () => {
    const { token } = await placed();
    const { body: order } = await orderOf(token);
    expect(minutesLeft(order)).toBeGreaterThan(24 * 60 - 2);
    expect(order.payment_method).toBeNull();
    expect(order.payment_methods.map(({ method }) => method)).toEqual(["qris", "virtual_account", "card"]);
    const card = order.payment_methods.find(({ method }) => method === "card");
    expect(new Date(card?.pay_before ?? 0).getTime() - Date.now()).toBeLessThanOrEqual(60 * MINUTE);
    await cancel(token);
  });

  it("is an hour by card; Stripe's page closes with it and offers nothing else", async () => {
    const { token, order_id } = await placed();
    const { body } = await pay(token, "card");
    const { body: order } = await orderOf(token);
    expect(order.payment_method).toBe("card");
    expect(minutesLeft(order)).toBeGreaterThan(58);
    expect(minutesLeft(order)).toBeLessThanOrEqual(60);
    const [attempt] = await attemptsOf(order_id);
    expect(attempt.expires_at.toISOString()).toBe(order.pay_before);
    const page = await (await fetch(body.redirect_url)).text();
    expect(page).toContain("Nomor kartu");
    expect(page).not.toContain("Virtual account");
    await cancel(token);
  });

  it("comes back to a day when a transfer is chosen instead, and the card's page takes no money any more", async () => {
    const { token, order_id } = await placed();
    const card = (await pay(token, "card")).body.redirect_url;
    const transfer = (await pay(token, "virtual_account")).body.redirect_url;
    expect(transfer).not.toBe(card);
    expect((await pay(token, "virtual_account")).body.redirect_url).toBe(transfer);
    const { body: order } = await orderOf(token);
    expect(minutesLeft(order)).toBeGreaterThan(24 * 60 - 2);
    expect((await attemptsOf(order_id)).map(({ method, status }) => [method, status])).toEqual([
      ["card", "expired"],
      ["virtual_account", "open"],
    ]);
    expect(await (await fetch(card)).text()).toContain("kedaluwarsa");
    await pressOnPaymentPage(transfer, "transfer");
    await waitForOrder(token, (view) => view.payment_state === "paid");
  });

  it("can be paid another way when a transfer failed", async () => {
    const { token } = await placed();
    const page = (await pay(token, "virtual_account")).body.redirect_url;
    await pressOnPaymentPage(page, "transfer-later");
    await waitForOrder(token, (view) => view.payment_state === "processing");
    await pressOnPaymentPage(page, "transfer-failed");
    const order = await waitForOrder(token, (view) => view.payment_state === "awaiting");
    expect(order.allowed_actions).toContain("pay");
    await pressOnPaymentPage((await pay(token, "qris")).body.redirect_url, "qris");
    await waitForOrder(token, (view) => view.payment_state === "paid");
  });

  it("is one for two tabs that choose differently at once: one page is open in the end", async () => {
    const { token, order_id } = await placed();
    await Promise.all([pay(token, "card"), pay(token, "qris"), pay(token, "virtual_account")]);
    const open = (await attemptsOf(order_id)).filter(({ status }) => status === "open");
    expect(open).toHaveLength(1);
    await cancel(token);
  });

  it("doesn't take anything else for a method", async () => {
    const { token, order_id } = await placed();
    for (const method of ["gopay", 1, {}, "CARD"]) {
      const { status, body } = await pay(token, method);
      expect([method, status, body.code]).toEqual([method, 400, "invalid_input"]);
    }
    expect(await attemptsOf(order_id)).toEqual([]);
    await cancel(token);
  });
});

describe("what Stripe refuses", () => {
  it("is said: QRIS beyond Rp10 million is neither offered nor possible, another way is", async () => {
    const dear = await ownVariant(5, 6_000_000);
    const { token } = await placedOrder({ variant_id: dear, quantity: 2 });
    const { body: order } = await orderOf(token);
    expect(order.payment_methods.map(({ method }) => method)).toEqual(["virtual_account", "card"]);
    const refused = await pay(token, "qris");
    expect([refused.status, refused.body.code]).toEqual([409, "payment_method_not_possible"]);
    expect((await pay(token, "virtual_account")).status).toBe(200);
    await cancel(token);
  });

  it("as an e-mail address is left out", async () => {
    const { token, order_id } = await placed();
    await database("order").where({ id: order_id }).update({ email: "bukan-surel" });
    expect((await pay(token, "qris")).status).toBe(200);
    await cancel(token);
  });
});

it("two links of an order lead to one page, however close together they are used", async () => {
  const { token, order_id } = await placed();
  const other = signOrderToken(
    order_id,
    Date.now() + 60_000,
    process.env.ORDER_LINK_SECRET ?? "only-for-the-embedded-database",
  );
  const { body: first } = await pay(token, "qris");
  // As after a crash between Stripe's answer and our own record of it.
  await database("payment_attempt")
    .where({ order_id })
    .update({ checkout_session_id: null, url: null, updated_at: new Date() });
  const again = await pay(other, "qris");
  expect([again.status, again.body.redirect_url]).toEqual([200, first.redirect_url]);
  await cancel(token);
});
