import Stripe from "stripe";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_VERSION } from "./events.js";
import { Bench, exampleSession, until } from "./testing.js";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const create = (change?: Partial<Stripe.Checkout.SessionCreateParams>) =>
  bench.stripe.checkout.sessions.create(exampleSession(change));

const intentOf = (session: Stripe.Checkout.Session, expand: string[] = []) =>
  bench.stripe.paymentIntents.retrieve(String(session.payment_intent), { expand });

describe("a checkout session", () => {
  it("counts IDR in hundredths and starts open, unpaid and without an intent", async () => {
    const session = await create();
    expect(session).toMatchObject({
      amount_total: 31_800_000,
      currency: "idr",
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      client_reference_id: "order_1",
      metadata: { order_id: "order_1" },
      payment_method_types: ["card", "qris", "id_bank_transfer"],
      livemode: false,
    });
    expect(session.id).toMatch(/^cs_test_\w{24}$/);
    expect(session.url).toBe(`http://localhost:${bench.sandbox.port}/pay/${session.id}`);
  });

  it("isn't offered by QRIS beyond Rp10 million, and refused when nothing else is wanted", async () => {
    const line_items = [
      {
        quantity: 1,
        price_data: { currency: "idr", unit_amount: 1_000_000_100, product_data: { name: "Lemari" } },
      },
    ];
    expect((await create({ line_items })).payment_method_types).toEqual(["card", "id_bank_transfer"]);
    await expect(create({ line_items, allowed_payment_method_types: ["qris"] })).rejects.toMatchObject({
      statusCode: 400,
      param: "allowed_payment_method_types",
    });
  });

  it("is answered with the API version of the SDK in use", () => {
    expect(Stripe.API_VERSION).toBe(API_VERSION);
  });

  it("paid by card is complete, settled less 2.9 %, and told to the shop in order", async () => {
    const session = await create();
    const answer = await bench.payByCard(session.id);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(`http://shop.test/pesanan/1?session=${session.id}`);

    const event = await bench.endpoint.waitFor("checkout.session.completed");
    expect(event.data.object).toMatchObject({ id: session.id, payment_status: "paid" });
    expect(bench.endpoint.types().slice(-4)).toEqual([
      "payment_intent.created",
      "charge.succeeded",
      "payment_intent.succeeded",
      "checkout.session.completed",
    ]);

    const paid = await bench.stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
    expect(paid).toMatchObject({ status: "complete", payment_status: "paid", url: null });
    expect(paid.payment_intent).toMatchObject({
      object: "payment_intent",
      status: "succeeded",
      amount_received: 31_800_000,
      metadata: { order_id: "order_1" },
    });
    const fresh = await bench.stripe.checkout.sessions.retrieve(session.id);
    const intent = await intentOf(fresh, ["latest_charge.balance_transaction"]);
    expect(intent.latest_charge).toMatchObject({
      paid: true,
      payment_method_details: { type: "card", card: { last4: "4242" } },
      balance_transaction: { amount: 31_800_000, fee: 922_200, net: 30_877_800, status: "pending" },
    });
  });

  it.each([
    ["qris", 222_600],
    ["transfer", 400_000],
  ])("paid by %s carries its example fee of %i hundredths", async (action, fee) => {
    const session = await create();
    await bench.press(session.id, action);
    const paid = await bench.stripe.checkout.sessions.retrieve(session.id);
    expect(paid.payment_status).toBe("paid");
    const intent = await intentOf(paid, ["latest_charge.balance_transaction"]);
    expect(intent.latest_charge).toMatchObject({ balance_transaction: { fee, net: 31_800_000 - fee } });
  });

  it("stays open after a declined card and can then be paid on the same intent", async () => {
    const session = await create();
    const declined = await bench.payByCard(session.id, "4000000000000002");
    expect(declined.status).toBe(402);
    expect(await declined.text()).toContain("ditolak");
    const open = await bench.stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
    expect(open).toMatchObject({ status: "open", payment_status: "unpaid" });
    expect(open.payment_intent).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { decline_code: "generic_decline" },
    });
    await bench.endpoint.waitFor("payment_intent.payment_failed");
    await bench.payByCard(session.id);
    const paid = await bench.stripe.checkout.sessions.retrieve(session.id);
    expect(paid.payment_status).toBe("paid");
    expect(paid.payment_intent).toBe((open.payment_intent as Stripe.PaymentIntent).id);
  });

  it("completed by virtual account is unpaid until the transfer arrives", async () => {
    const session = await create({ allowed_payment_method_types: ["id_bank_transfer"] });
    await bench.press(session.id, "transfer-later");
    const waiting = await bench.stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
    expect(waiting).toMatchObject({ status: "complete", payment_status: "unpaid" });
    expect(waiting.payment_intent).toMatchObject({ status: "processing", amount_received: 0 });
    await until(() => bench.endpoint.of(session.id, "checkout.session.completed") !== undefined);
    const completed = bench.endpoint.of(session.id, "checkout.session.completed");
    expect(completed?.data.object).toMatchObject({ payment_status: "unpaid" });

    await bench.press(session.id, "transfer");
    await until(
      () => bench.endpoint.of(session.id, "checkout.session.async_payment_succeeded") !== undefined,
    );
    const settled = bench.endpoint.of(session.id, "checkout.session.async_payment_succeeded");
    expect(settled?.data.object).toMatchObject({ payment_status: "paid" });
  });

  it("tells of a transfer that never came", async () => {
    const session = await create();
    await bench.press(session.id, "transfer-later");
    await bench.press(session.id, "transfer-failed");
    const event = await bench.endpoint.waitFor("checkout.session.async_payment_failed");
    expect(event.data.object).toMatchObject({ id: session.id, status: "complete", payment_status: "unpaid" });
    await bench.press(session.id, "transfer");
    expect((await bench.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe("unpaid");
  });

  it("is charged once however often the button is pressed", async () => {
    const session = await create();
    await Promise.all(Array.from({ length: 5 }, () => bench.press(session.id, "qris")));
    const { data } = await bench.stripe.events.list({ type: "charge.succeeded", limit: 100 });
    const paid = await bench.stripe.checkout.sessions.retrieve(session.id);
    const charges = data.filter(
      (event) =>
        "payment_intent" in event.data.object && event.data.object.payment_intent === paid.payment_intent,
    );
    expect(charges).toHaveLength(1);
  });

  it("offers only its own methods", async () => {
    const session = await create({ allowed_payment_method_types: ["qris"] });
    const page = await (await fetch(`${bench.base}/pay/${session.id}?method=card`)).text();
    expect(page).toContain("Simulasikan pembayaran");
    expect(page).not.toContain("Nomor kartu");
    await bench.payByCard(session.id);
    expect((await bench.stripe.checkout.sessions.retrieve(session.id)).status).toBe("open");
  });
});

describe("expiring", () => {
  it("ends an open session once, by request", async () => {
    const session = await create();
    const expired = await bench.stripe.checkout.sessions.expire(session.id);
    expect(expired).toMatchObject({ status: "expired", url: null });
    await bench.endpoint.waitFor("checkout.session.expired");
    await expect(bench.stripe.checkout.sessions.expire(session.id)).rejects.toThrow(/status of `expired`/);
    await bench.payByCard(session.id);
    expect((await bench.stripe.checkout.sessions.retrieve(session.id)).payment_status).toBe("unpaid");
  });

  it("comes by itself when the time is over", async () => {
    const session = await create({ expires_at: Math.floor(Date.now() / 1000) + 1800 });
    const before = bench.endpoint.types().filter((type) => type === "checkout.session.expired").length;
    try {
      bench.clock.offset = 1801_000;
      bench.sandbox.sweep();
      const event = await bench.endpoint.waitFor("checkout.session.expired", before + 1);
      expect(event.data.object).toMatchObject({ id: session.id, status: "expired" });
      const page = await (await fetch(`${bench.base}/pay/${session.id}`)).text();
      expect(page).toContain("kedaluwarsa");
    } finally {
      bench.clock.offset = 0;
    }
  });

  it("lets an account number lapse that nothing was transferred to", async () => {
    const session = await create({ expires_at: Math.floor(Date.now() / 1000) + 1800 });
    await bench.press(session.id, "transfer-later");
    try {
      bench.clock.offset = 1801_000;
      bench.sandbox.sweep();
      bench.sandbox.sweep();
      const failed = () => bench.endpoint.of(session.id, "checkout.session.async_payment_failed");
      await until(() => failed() !== undefined);
      expect(failed()?.data.object).toMatchObject({ status: "complete", payment_status: "unpaid" });
      await bench.press(session.id, "transfer");
      const late = await bench.stripe.checkout.sessions.retrieve(session.id, { expand: ["payment_intent"] });
      expect(late).toMatchObject({
        payment_status: "unpaid",
        payment_intent: { status: "requires_payment_method" },
      });
    } finally {
      bench.clock.offset = 0;
    }
  });
});

describe("lists", () => {
  it("find a session by its intent, and page newest first", async () => {
    const session = await create();
    await bench.press(session.id, "qris");
    const paid = await bench.stripe.checkout.sessions.retrieve(session.id);
    const found = await bench.stripe.checkout.sessions.list({ payment_intent: String(paid.payment_intent) });
    expect(found.data.map((one) => one.id)).toEqual([session.id]);
    const first = await bench.stripe.checkout.sessions.list({ limit: 2 });
    const second = await bench.stripe.checkout.sessions.list({ limit: 2, starting_after: first.data[1]?.id });
    expect(first.has_more).toBe(true);
    expect(first.data[0]?.id).toBe(session.id);
    expect(second.data.map((one) => one.id)).not.toContain(session.id);
    const lines = await bench.stripe.checkout.sessions.listLineItems(session.id);
    expect(lines.data.map((line) => line.amount_total)).toEqual([30_000_000, 1_800_000]);
    const account = await bench.stripe.accounts.retrieveCurrent();
    expect(account).toMatchObject({ default_currency: "idr", country: "ID" });
  });
});
