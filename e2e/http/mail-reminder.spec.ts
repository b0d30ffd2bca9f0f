import { expect, it } from "vitest";
import { database } from "./support/ledger";
import { mailAbout, mailsAbout } from "./support/mailbox";
import { facilities, placedOrder, someVariant } from "./support/shop";

/** The clock strikes every few seconds; a busy machine is late. */
const NEXT_STRIKE = 45_000;

it(
  "whoever hasn't paid is reminded once, shortly before the deadline",
  async () => {
    const { id: variant_id } = await someVariant(facilities.other);
    const { order_id, display_id } = await placedOrder({ variant_id, quantity: 1 });
    await database("order_payment")
      .where({ order_id })
      .update({ pay_before: new Date(Date.now() + 20 * 60_000) });
    const reminded = async () =>
      (await database("order_payment").where({ order_id }).first("reminded_at")).reminded_at !== null;
    await expect.poll(reminded, { timeout: NEXT_STRIKE, interval: 1000 }).toBe(true);
    const mail = await mailAbout(display_id, /bayar sebelum/);
    expect(mail.text).toContain("Anda masih menunggu pembayaran");
    await database("order_payment").where({ order_id }).update({ reminded_at: new Date() });
    expect(
      (await mailsAbout(display_id)).filter(({ subject }) => /bayar sebelum/.test(subject)),
    ).toHaveLength(1);
  },
  NEXT_STRIKE + 60_000,
);
