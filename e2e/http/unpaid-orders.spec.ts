import type { ApiError } from "@karya/backend/src/contract/common";
import { beforeAll, expect, it } from "vitest";
import {
  cartOf,
  facilities,
  openPayment,
  placeOrder,
  post,
  pressOnPaymentPage,
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
  "a buyer, by e-mail in any spelling or by phone, has five unpaid orders at most, over several tabs too",
  {
    timeout: 120_000,
  },
  async () => {
    const buyer = someBuyer();
    const sameMail = { email: buyer.email.toUpperCase(), phone: someBuyer().phone };
    const samePhone = { email: someBuyer().email, phone: buyer.phone.replace(/^0/, "+62 ") };
    const tokens: string[] = [];
    for (const one of [buyer, sameMail, samePhone, buyer])
      tokens.push((await placeOrder(await cart(one))).body.token);

    const tabs = await Promise.all([cart(buyer), cart(buyer), cart(buyer)]);
    const answers = await Promise.all(tabs.map(placeOrder));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const { status, body } of answers) {
      if (status === 201) tokens.push(body.token);
      else expect((body as unknown as ApiError).code).toBe("buyer_too_many_unpaid");
    }
    const refused = tabs[answers.findIndex(({ status }) => status === 409)] ?? tabs[0];
    const { body } = await placeOrder(refused);
    expect((body as unknown as ApiError).message).toMatch(/5 pesanan .* Bayar atau batalkan/);

    const paid = tokens.pop() ?? "";
    await pressOnPaymentPage(await openPayment(paid), "qris");
    await waitForOrder(paid, ({ payment_state }) => payment_state === "paid");
    const again = await placeOrder(refused);
    expect(again.status).toBe(201);
    for (const token of [...tokens, again.body.token]) await cancel(token);
  },
);
