import Stripe from "stripe";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Bench, exampleSession, until } from "./testing.js";

let bench: Bench;
beforeEach(async () => {
  bench = await Bench.start();
});
afterEach(() => bench.stop());

const create = (options?: Stripe.RequestOptions) =>
  bench.stripe.checkout.sessions.create(exampleSession(), options);
const expire = async () => bench.stripe.checkout.sessions.expire((await create()).id);
const eventId = async () => String((await bench.stripe.events.list({ limit: 1 })).data[0]?.id);
const resend = (id: string) => fetch(`${bench.base}/_sandbox/events/${id}/resend`, { method: "POST" });

describe("deliveries", () => {
  it("are tried again until the endpoint accepts, with the same event", async () => {
    bench.endpoint.reply = () => (bench.endpoint.received.length < 3 ? 503 : 200);
    await expire();
    await bench.endpoint.waitFor("checkout.session.expired", 3);
    expect(new Set(bench.endpoint.received.map((event) => event.id)).size).toBe(1);
    await until(async () => (await bench.stripe.events.retrieve(await eventId())).pending_webhooks === 0);
    expect(bench.endpoint.received).toHaveLength(3);
  });

  it("give up after the last attempt and can be sent again by hand", async () => {
    bench.endpoint.reply = () => 500;
    await expire();
    await bench.endpoint.waitFor("checkout.session.expired", 4);
    const page = () => fetch(`${bench.base}/_sandbox`).then((answer) => answer.text());
    await until(async () => (await page()).includes("Gagal terkirim setelah 4 percobaan"));
    bench.endpoint.reply = () => 200;
    expect((await resend(await eventId())).status).toBe(202);
    await bench.endpoint.waitFor("checkout.session.expired", 5);
    await until(async () => (await page()).includes("Terkirim setelah 1 percobaan"));
    expect((await resend("evt_unknown")).status).toBe(404);
  });

  it("go on after a restart, and all state is there again", async () => {
    bench.endpoint.reply = () => 500;
    const paid = await create({ idempotencyKey: "order_1" });
    await bench.press(paid.id, "qris");
    await bench.endpoint.waitFor("payment_intent.created");
    await bench.restart();
    bench.endpoint.reply = () => 200;
    await bench.endpoint.waitFor("checkout.session.completed");
    const session = await bench.stripe.checkout.sessions.retrieve(paid.id, {
      expand: ["payment_intent.latest_charge"],
    });
    expect(session).toMatchObject({
      payment_status: "paid",
      payment_intent: { latest_charge: { paid: true } },
    });
    expect((await create({ idempotencyKey: "order_1" })).id).toBe(paid.id);
  });
});

describe("webhook faults", () => {
  it("duplicate sends one event twice", async () => {
    await bench.fault({ target: "webhook", duplicate: true });
    await expire();
    await bench.endpoint.waitFor("checkout.session.expired", 2);
    expect(bench.endpoint.received[0]?.id).toBe(bench.endpoint.received[1]?.id);
  });

  it("reorder lets the later events of a payment overtake", async () => {
    const session = await create();
    await bench.fault({ target: "webhook", reorder: true });
    await bench.press(session.id, "qris");
    await bench.endpoint.waitFor("payment_intent.created");
    expect(bench.endpoint.types()).toEqual([
      "charge.succeeded",
      "payment_intent.succeeded",
      "checkout.session.completed",
      "payment_intent.created",
    ]);
  });

  it("drop loses an event, which the list still has", async () => {
    const session = await create();
    await bench.fault({ target: "webhook", drop: true, calls: 1 });
    await bench.press(session.id, "qris");
    await bench.endpoint.waitFor("checkout.session.completed");
    expect(bench.endpoint.types()).not.toContain("payment_intent.created");
    const { data } = await bench.stripe.events.list({ type: "payment_intent.created" });
    expect(data).toHaveLength(1);
  });

  it.each(["status_500", "timeout"])(
    "%s makes the answer look lost, so that the event comes again",
    async (kind) => {
      await bench.fault({ target: "webhook", [kind]: true });
      await expire();
      await bench.endpoint.waitFor("checkout.session.expired", 2);
    },
  );

  it("delay holds an event back", async () => {
    await bench.fault({ target: "webhook", delay_ms: 300 });
    const start = Date.now();
    await expire();
    await bench.endpoint.waitFor("checkout.session.expired");
    expect(Date.now() - start).toBeGreaterThanOrEqual(290);
  });
});

describe("API faults", () => {
  it("status_500 answers a server error that the SDK's retry gets over", async () => {
    await bench.fault({ target: "api", status_500: true });
    await expect(create()).rejects.toMatchObject({ statusCode: 500, type: "StripeAPIError" });
    await bench.fault({ target: "api", status_500: true });
    expect((await create({ maxNetworkRetries: 1 })).status).toBe("open");
  });

  it.each([
    ["drop", {}],
    ["timeout", { timeout: 300 }],
  ])("%s does the work and loses the answer; the key brings it back", async (kind, options) => {
    await bench.fault({ target: "api", [kind]: true });
    const session = await create({ ...options, idempotencyKey: "order_7", maxNetworkRetries: 2 });
    const { data } = await bench.stripe.checkout.sessions.list();
    expect(data.map((one) => one.id)).toEqual([session.id]);
    expect(session.lastResponse.headers["idempotent-replayed"]).toBe("true");
  });

  it("duplicate runs a request twice, which only a key makes harmless", async () => {
    await bench.fault({ target: "api", duplicate: true });
    await create({ idempotencyKey: "order_9" });
    expect((await bench.stripe.checkout.sessions.list()).data).toHaveLength(1);
  });

  it("delay and reorder hold a call back; DELETE takes faults away", async () => {
    await bench.fault({ target: "api", reorder: true });
    const order: string[] = [];
    const slow = create().then(() => order.push("first"));
    await until(
      async () => (await (await fetch(`${bench.base}/_sandbox/faults`)).text()) === '{"faults":[]}',
    );
    await create().then(() => order.push("second"));
    await slow;
    expect((await bench.stripe.checkout.sessions.list()).data).toHaveLength(2);
    expect(order).toHaveLength(2);
    await bench.fault({ target: "api", status_500: true, calls: 50 });
    await fetch(`${bench.base}/_sandbox/faults`, { method: "DELETE" });
    expect((await create()).status).toBe("open");
  });

  it.each([
    ["no JSON", "x"],
    ["a list", []],
    ["no target", { drop: true }],
    ["no effect", { target: "api" }],
    ["an unknown effect", { target: "api", explode: true }],
    ["half a call", { target: "api", drop: true, calls: 0.5 }],
    ["a delay beyond a minute", { target: "api", delay_ms: 60_001 }],
    ["a flag that isn't one", { target: "api", drop: "yes" }],
  ])("%s is refused", async (_name, body) => {
    expect((await bench.fault(body)).status).toBe(400);
  });
});
