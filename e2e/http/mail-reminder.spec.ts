import { expect, it } from "vitest";
import { database } from "./support/ledger";
import { mailAbout, mailsAbout } from "./support/mailbox";
import {
  facilities,
  openPayment,
  paidOrder,
  placedOrder,
  pressOnPaymentPage,
  someVariant,
  waitForOrder,
} from "./support/shop";

/** The clock strikes every few seconds; a busy machine is late. */
const NEXT_STRIKE = 45_000;

/** Moves the order's deadline near, and waits until the clock has seen that. */
async function reminded(order_id: string): Promise<void> {
  const payment = () => database("order_payment").where({ order_id });
  await payment().update({ pay_before: new Date(Date.now() + 20 * 60_000) });
  const noted = async () => (await payment().first("reminded_at")).reminded_at !== null;
  await expect.poll(noted, { timeout: NEXT_STRIKE, interval: 200 }).toBe(true);
}

it(
  "whoever hasn't paid is reminded once, shortly before the deadline",
  async () => {
    const { id: variant_id } = await someVariant(facilities.other);
    const { order_id, display_id } = await placedOrder({ variant_id, quantity: 1 });
    await reminded(order_id);
    const mail = await mailAbout(display_id, /bayar sebelum/);
    expect(mail.text).toContain("Anda masih menunggu pembayaran");
    await database("order_payment").where({ order_id }).update({ reminded_at: new Date() });
    expect(
      (await mailsAbout(display_id)).filter(({ subject }) => /bayar sebelum/.test(subject)),
    ).toHaveLength(1);
  },
  NEXT_STRIKE + 60_000,
);

it(
  "so is whoever took a virtual account number and hasn't transferred",
  async () => {
    const { id: variant_id } = await someVariant(facilities.other);
    const { order_id, display_id, token } = await placedOrder({ variant_id, quantity: 1 });
    const page = await openPayment(token);
    await pressOnPaymentPage(page, "transfer-later");
    const order = await waitForOrder(token, ({ payment_state }) => payment_state === "processing");
    expect(order.pay_before).not.toBeNull();
    await reminded(order_id);
    const mail = await mailAbout(display_id, /bayar sebelum/);
    expect(mail.text).toContain("Transfer ke nomor itu");
    await pressOnPaymentPage(page, "transfer");
    await waitForOrder(token, ({ payment_state }) => payment_state === "paid");
  },
  NEXT_STRIKE + 60_000,
);

it(
  "but nobody whose money is there when the mail's turn comes",
  async () => {
    const { id: variant_id } = await someVariant(facilities.other);
    const { order_id, display_id } = await paidOrder({ variant_id, quantity: 1 });
    await database("order_payment").where({ order_id }).update({ reminded_at: new Date() });
    const done = () =>
      database("outbox")
        .where({ topic: "mail", key: `payment-reminder:${order_id}` })
        .whereNotNull("done_at");
    await expect.poll(done, { timeout: NEXT_STRIKE, interval: 500 }).toHaveLength(1);
    expect((await mailsAbout(display_id)).filter(({ subject }) => /bayar sebelum/.test(subject))).toEqual([]);
  },
  NEXT_STRIKE + 60_000,
);
