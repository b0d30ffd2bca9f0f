import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { PlaceOrderView } from "@karya/backend/src/contract/checkout";
import { beforeAll, describe, expect, it } from "vitest";
import { anonymous, api, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import { mailAbout, mailsAbout } from "./support/mailbox";
import {
  address,
  cartOf,
  facilities,
  orderOf,
  paidOrder,
  placedOrder,
  placeOrder,
  post,
  readyCart,
  shop,
  someBuyer,
  someVariant,
} from "./support/shop";

let variant_id = "";
let placed: PlaceOrderView;
const buyer = someBuyer();
beforeAll(async () => {
  variant_id = (await someVariant(facilities.staff, 12)).id;
  placed = (await placeOrder(await cartOf(buyer, { variant_id, quantity: 1 }))).body;
});

const linkIn = (text: string) => /https?:\/\/\S+\/pesanan\/(\S+)/.exec(text)?.[1] ?? "";

describe("a buyer is told by mail", () => {
  it("of the order, with a link that opens it and nothing of the address", async () => {
    const mail = await mailAbout(placed.display_id, /menunggu pembayaran/);
    expect(mail.to).toBe(buyer.email);
    const opened = await orderOf(linkIn(mail.text));
    expect(opened.body).toMatchObject({ id: placed.order_id, allowed_actions: ["pay", "cancel"] });
    for (const secret of [address.recipient_name, address.street, buyer.phone.slice(1)]) {
      expect(mail.html + mail.text).not.toContain(secret);
    }
  });

  it.each([
    ["was wished for", { language: "en" }, "id"],
    ["is what the request speaks", {}, "en-GB,en;q=0.8"],
  ])("in English when that %s", async (_, wish, spoken) => {
    const cart = await readyCart({ variant_id, quantity: 1 });
    const { body } = await shop<PlaceOrderView>(`/carts/${cart.id}/place-order`, {
      method: "POST",
      body: { expected_total: cart.total, ...wish },
      headers: { "accept-language": spoken },
    });
    const mail = await mailAbout(body.display_id, /is waiting for your payment/);
    expect(mail.text).toMatch(/Pay before: .+ WIB \(UTC\+7\)/);
  });

  it("of the payment, then of the parcel with its tracking number", async () => {
    const { display_id, order } = await paidOrder({ variant_id, quantity: 1 });
    await mailAbout(display_id, /sudah kami terima/);
    const staff = await signIn(officers.staff);
    const own = order.consignments[0]?.id;
    const act = (action: string, body: unknown) =>
      api(`/officer/facility/consignments/${own}/${action}`, { method: "POST", token: staff, body });
    await act("pack", {});
    await act("ship", { tracking_number: "JX9988776655" });
    const mail = await mailAbout(display_id, /sedang dalam perjalanan/);
    expect(mail.text).toContain("Nomor resi: JX9988776655");
  });

  it("of a cancellation, and why", async () => {
    const { display_id, token } = await placedOrder({ variant_id, quantity: 1 });
    await post(`/orders/by-token/${token}/cancel`);
    const mail = await mailAbout(display_id, /dibatalkan/);
    expect(mail.text).toContain("sesuai permintaan Anda");
  });

  it("once of each fact, however often it is put", async () => {
    const { display_id, order_id } = placed;
    await mailAbout(display_id, /menunggu pembayaran/);
    await database.raw("SELECT outbox_put_once('mail', ?, ?)", [
      `order-placed:${order_id}`,
      JSON.stringify({ order_id }),
    ]);
    await delay(1500);
    expect(await mailsAbout(display_id)).toHaveLength(1);
  });
});

describe("a mail is put in the transaction of what it tells", () => {
  const keysOf = (order_id: string, on = database) =>
    on("outbox")
      .where({ topic: "mail" })
      .whereRaw("payload->>'order_id' = ?", [order_id])
      .orderBy("id")
      .pluck("key");

  it("and goes with it when that is rolled back", async () => {
    const order_id = `order_${randomUUID()}`;
    const row = { id: `opy_${randomUUID()}`, order_id, cart_id: order_id, payment_session_id: order_id };
    const attempt = { id: `pat_${randomUUID()}`, order_id, number: 1, amount: 1000, expires_at: new Date() };
    await database
      .transaction(async (trx) => {
        await trx("order_payment").insert({
          ...row,
          amount: 1000,
          state: "awaiting",
          pay_before: new Date(),
        });
        await trx("order_payment").where({ order_id }).update({ state: "cancelled" });
        await trx("payment_attempt").insert({ ...attempt, status: "open" });
        await trx("payment_attempt").where({ order_id }).update({ status: "refunded" });
        expect(await keysOf(order_id, trx as unknown as typeof database)).toEqual([
          `order-placed:${order_id}`,
          `cancelled:${order_id}`,
          `refunded:${attempt.id}`,
        ]);
        throw new Error("undone");
      })
      .catch((error: Error) => expect(error.message).toBe("undone"));
    expect(await keysOf(order_id)).toEqual([]);
  });
});

describe("the developer's mailbox", () => {
  it("shows the list, a mail, and the mail's own HTML without any script", async () => {
    const { id, subject } = await mailAbout(placed.display_id, /menunggu pembayaran/);
    for (const path of ["/mailbox", `/mailbox/${id}`, `/mailbox/${id}/html`]) {
      const page = await anonymous<string>(path, { headers: { accept: "text/html" } });
      expect(page.status).toBe(200);
      expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(page.body).toContain(subject);
    }
  });

  it.each(["nothing", "..%2F..%2Fsecrets", `1764000000000-${randomUUID()}`])("has no mail %s", async (id) => {
    expect((await anonymous(`/mailbox/${id}`)).status).toBe(404);
    expect((await anonymous(`/mailbox/${id}/html`)).status).toBe(404);
  });
});
