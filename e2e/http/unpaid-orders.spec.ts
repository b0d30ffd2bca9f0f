import { randomUUID } from "node:crypto";
import type { PlaceOrderView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import { beforeAll, expect, it } from "vitest";
import { database } from "./support/ledger";
import { from, someAddress } from "./support/network";
import {
  cartOf,
  facilities,
  openPayment,
  placeOrder,
  post,
  pressOnPaymentPage,
  shop,
  someBuyer,
  someVariant,
  waitForOrder,
} from "./support/shop";

let variant_id = "";

beforeAll(async () => {
  variant_id = (await someVariant(facilities.staff, 12)).id;
});

const cart = (buyer: ReturnType<typeof someBuyer>) => cartOf(buyer, { variant_id, quantity: 1 });
const cancel = (token: string) => post(`/orders/by-token/${token}/cancel`);

it(
  "a buyer, by e-mail in any spelling, has five unpaid orders at most, over several tabs too",
  {
    timeout: 120_000,
  },
  async () => {
    const buyer = someBuyer();
    const sameMail = { ...buyer, email: buyer.email.toUpperCase() };
    const first = await Promise.all([buyer, sameMail, buyer, sameMail].map(cart));
    const tabs = await Promise.all([cart(buyer), cart(buyer), cart(buyer)]);
    const tokens: string[] = [];
    for (const one of first) tokens.push((await placeOrder(one)).body.token);

    const answers = await Promise.all(tabs.map(placeOrder));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const { status, body } of answers) {
      if (status === 201) tokens.push(body.token);
      else expect((body as unknown as ApiError).code).toBe("buyer_too_many_unpaid");
    }
    // Whoever orders with somebody's phone number doesn't take their allowance.
    const stranger = { email: someBuyer().email, phone: buyer.phone.replace(/^0/, "+62 ") };
    const theirs = await placeOrder(await cart(stranger));
    expect(theirs.status).toBe(201);
    await cancel(theirs.body.token);

    const refused = tabs[answers.findIndex(({ status }) => status === 409)] ?? tabs[0];
    const { body } = await placeOrder(refused);
    expect((body as unknown as ApiError).message).toMatch(/5 pesanan .* Bayar atau batalkan/);

    const paid = tokens.pop() ?? "";
    await pressOnPaymentPage(await openPayment(paid), "qris");
    await waitForOrder(paid, ({ payment_state }) => payment_state === "paid");
    const again = await placeOrder(refused);
    expect(again.status).toBe(201);
    await Promise.all([...tokens, again.body.token].map(cancel));
  },
);

it("a network has sixty unpaid orders at most, whoever orders there; one that is exempt isn't counted", async () => {
  const carts = await Promise.all(Array.from({ length: 5 }, () => cart(someBuyer())));
  const order = async (address?: string) => {
    const { id, total } = carts.pop() ?? (await cart(someBuyer()));
    return shop<PlaceOrderView & ApiError>(`/carts/${id}/place-order`, {
      method: "POST",
      body: { expected_total: total },
      headers: address ? from(address) : {},
    });
  };
  const payment = (order_id: string) => database("order_payment").where({ order_id });
  const address = someAddress();
  const first = await order(address);
  expect(first.status).toBe(201);
  const { network, pay_before } = await payment(first.body.order_id).first();
  expect(network).toMatch(/^[\w-]{22}$/);
  const others = Array.from({ length: 59 }, () => randomUUID());
  try {
    await database("order_payment").insert(
      others.map((key) => ({
        id: `opy_${key}`,
        order_id: `order_${key}`,
        cart_id: key,
        payment_session_id: key,
        amount: 1000,
        state: "awaiting",
        network,
        pay_before,
      })),
    );
    const refused = await order(address);
    expect([refused.status, refused.body.code]).toEqual([409, "network_too_many_unpaid"]);
    expect(refused.body.message).toMatch(/jaringan internet ini/);
    for (const elsewhere of [someAddress(), undefined]) {
      const { status, body } = await order(elsewhere);
      expect(status).toBe(201);
      if (!elsewhere) expect(await payment(body.order_id).first("network")).toEqual({ network: null });
      await cancel(body.token);
    }
    // One that is paid, cancelled or expired makes room.
    expect((await cancel(first.body.token)).status).toBe(200);
    const again = await order(address);
    expect(again.status).toBe(201);
    await cancel(again.body.token);
  } finally {
    await database("order_payment").whereIn("cart_id", others).delete();
  }
}, 120_000);
