import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bench, exampleSession } from "./testing.js";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const GOOD =
  "mode=payment&success_url=http%3A%2F%2Fshop.test%2Fok&line_items[0][quantity]=1" +
  "&line_items[0][price_data][currency]=idr&line_items[0][price_data][unit_amount]=15000000" +
  "&line_items[0][price_data][product_data][name]=Tunik";
const without = (part: string) => GOOD.replace(part, "");
const AMOUNT = "[unit_amount]=15000000";

function call(
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${bench.base}${path}`, {
    method,
    headers: {
      authorization: "Bearer sk_test_1",
      ...(body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
  });
}

describe("creating a session", () => {
  it("takes the good body that the table below spoils", async () => {
    expect((await call("POST", "/v1/checkout/sessions", GOOD)).status).toBe(200);
  });

  it.each<[string, string, string | undefined]>([
    ["nothing", "", "mode"],
    ["no mode", without("mode=payment"), "mode"],
    ["a mode not played", GOOD.replace("payment", "subscription"), "mode"],
    ["no success_url", without("&success_url=http%3A%2F%2Fshop.test%2Fok"), "success_url"],
    [
      "a script as success_url",
      GOOD.replace("http%3A%2F%2Fshop.test%2Fok", "javascript:alert(1)"),
      "success_url",
    ],
    ["half an address as cancel_url", `${GOOD}&cancel_url=/cart`, "cancel_url"],
    ["no lines", "mode=payment&success_url=http://shop.test", "line_items"],
    ["no quantity", without("line_items[0][quantity]=1"), "line_items[0][quantity]"],
    ["quantity 0", GOOD.replace("[quantity]=1", "[quantity]=0"), "line_items[0][quantity]"],
    ["quantity 10⁹", GOOD.replace("[quantity]=1", "[quantity]=1000000000"), "line_items[0][quantity]"],
    [
      "an amount in words",
      GOOD.replace(AMOUNT, "[unit_amount]=abc"),
      "line_items[0][price_data][unit_amount]",
    ],
    ["a fraction", GOOD.replace(AMOUNT, "[unit_amount]=1500.5"), "line_items[0][price_data][unit_amount]"],
    [
      "a negative amount",
      GOOD.replace(AMOUNT, "[unit_amount]=-100"),
      "line_items[0][price_data][unit_amount]",
    ],
    ["sen", GOOD.replace(AMOUNT, "[unit_amount]=150001"), "line_items[0][price_data][unit_amount]"],
    ["a total of nothing", GOOD.replace(AMOUNT, "[unit_amount]=0"), "line_items"],
    [
      "an amount of 20 digits",
      GOOD.replace(AMOUNT, "[unit_amount]=99999999999999999999"),
      "line_items[0][price_data][unit_amount]",
    ],
    ["another currency", GOOD.replace("idr", "usd"), "line_items[0][price_data][currency]"],
    [
      "no name",
      without("&line_items[0][price_data][product_data][name]=Tunik"),
      "line_items[0][price_data][product_data]",
    ],
    ["an unknown method", `${GOOD}&allowed_payment_method_types[0]=kas`, "allowed_payment_method_types[0]"],
    [
      "a method twice",
      `${GOOD}&allowed_payment_method_types[]=card&allowed_payment_method_types[]=card`,
      "allowed_payment_method_types",
    ],
    ["the parameter newer versions refuse", `${GOOD}&payment_method_types[]=card`, "payment_method_types"],
    ["an unknown parameter", `${GOOD}&colour=red`, "colour"],
    ["a nested unknown parameter", `${GOOD}&payment_intent_data[colour]=red`, "payment_intent_data[colour]"],
    ["text for a list", `${GOOD}&allowed_payment_method_types=card`, "allowed_payment_method_types"],
    ["a list for text", `${GOOD}&client_reference_id[0]=1`, "client_reference_id"],
    ["an empty text", `${GOOD}&client_reference_id=`, "client_reference_id"],
    ["no e-mail address", `${GOOD}&customer_email=nobody`, "customer_email"],
    ["a long metadata value", `${GOOD}&metadata[a]=${"x".repeat(501)}`, "metadata[a]"],
    ["a date long past", `${GOOD}&expires_at=1000`, "expires_at"],
    ["a date far ahead", `${GOOD}&expires_at=99999999999`, "expires_at"],
    ["a parameter twice", `${GOOD}&mode=payment`, undefined],
    ["a contradiction", `${GOOD}&mode[a]=1`, undefined],
    ["brackets askew", `${GOOD}&metadata[a=1`, undefined],
    ["too deep", `${GOOD}&a[b][c][d][e][f][g]=1`, undefined],
    ["a prototype's name", `${GOOD}&__proto__[polluted]=1`, "__proto__"],
    ["an expansion that isn't there", `${GOOD}&expand[]=customer`, undefined],
  ])("%s is refused", async (_name, body, param) => {
    const answer = await call("POST", "/v1/checkout/sessions", body);
    const { error } = (await answer.json()) as { error: { type: string; message: string; param?: string } };
    expect(answer.status).toBe(400);
    expect(error.type).toBe("invalid_request_error");
    expect(error.message).not.toBe("");
    expect(error.param).toBe(param);
  });

  it("takes payment_method_types from callers of an older API version", async () => {
    const old = { "stripe-version": "2026-08-26.dahlia" };
    const answer = await call("POST", "/v1/checkout/sessions", `${GOOD}&payment_method_types[]=qris`, old);
    expect(await answer.json()).toMatchObject({ payment_method_types: ["qris"] });
  });
});

describe("requests", () => {
  it.each<[string, string, string, string | undefined, Record<string, string>, number]>([
    ["no key", "GET", "/v1/account", undefined, { authorization: "" }, 401],
    ["a live key", "GET", "/v1/account", undefined, { authorization: "Bearer sk_live_1" }, 401],
    ["a publishable key", "GET", "/v1/account", undefined, { authorization: "Bearer pk_test_1" }, 401],
    ["a key in another scheme", "GET", "/v1/account", undefined, { authorization: "Digest sk_test_1" }, 401],
    ["an unknown address", "GET", "/v1/customers", undefined, {}, 404],
    ["a wrong method", "DELETE", "/v1/checkout/sessions", undefined, {}, 404],
    ["an unknown session", "GET", "/v1/checkout/sessions/cs_test_0", undefined, {}, 404],
    ["an unknown intent", "GET", "/v1/payment_intents/pi_0", undefined, {}, 404],
    ["an unknown charge", "GET", "/v1/charges/ch_0", undefined, {}, 404],
    ["an unknown refund", "GET", "/v1/refunds/re_0", undefined, {}, 404],
    ["an unknown movement", "GET", "/v1/balance_transactions/txn_0", undefined, {}, 404],
    ["an unknown event", "GET", "/v1/events/evt_0", undefined, {}, 404],
    ["a refund of nothing", "POST", "/v1/refunds", "", {}, 400],
    ["a refund of an unknown intent", "POST", "/v1/refunds", "payment_intent=pi_0", {}, 404],
    ["a page of 1000", "GET", "/v1/events?limit=1000", undefined, {}, 400],
    ["a page after nothing", "GET", "/v1/events?starting_after=evt_0", undefined, {}, 400],
    ["a broken range", "GET", "/v1/events?created[gte]=x", undefined, {}, 400],
    ["a broken escape", "GET", "/v1/events?%E0%A4%A=%", undefined, {}, 400],
    ["JSON", "POST", "/v1/refunds", "{}", { "content-type": "application/json" }, 400],
    ["a key of 300 letters", "POST", "/v1/refunds", "a=b", { "idempotency-key": "k".repeat(300) }, 400],
    ["a body of a megabyte", "POST", "/v1/refunds", `a=${"x".repeat(1024 * 1024)}`, {}, 413],
    ["an unknown page", "GET", "/pay/cs_test_0", undefined, {}, 404],
    ["an unknown button's session", "POST", "/pay/cs_test_0/card", "", {}, 404],
    ["a page of another name", "GET", "/elsewhere", undefined, {}, 404],
    [
      "a button from a foreign site",
      "POST",
      "/pay/cs_test_0/qris",
      "",
      { "sec-fetch-site": "cross-site" },
      403,
    ],
  ])("%s: %s %s", async (_name, method, path, body, headers, status) => {
    const answer = await call(method, path, body, headers);
    expect(answer.status).toBe(status);
    if (path.startsWith("/v1/"))
      expect(await answer.json()).toMatchObject({ error: { type: "invalid_request_error" } });
  });

  it("takes the key as a Basic user too", async () => {
    const authorization = `Basic ${Buffer.from("sk_test_1:").toString("base64")}`;
    expect((await call("GET", "/v1/account", undefined, { authorization })).status).toBe(200);
  });

  it("answers the same under the same key and refuses another body", async () => {
    const key = { idempotencyKey: "order_5" };
    const one = await bench.stripe.checkout.sessions.create(exampleSession(), key);
    const two = await bench.stripe.checkout.sessions.create(exampleSession(), key);
    expect(two.id).toBe(one.id);
    expect(one.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
    expect(two.lastResponse.headers["idempotent-replayed"]).toBe("true");
    const other = exampleSession({ client_reference_id: "order_6" });
    await expect(bench.stripe.checkout.sessions.create(other, key)).rejects.toMatchObject({
      statusCode: 400,
      type: "StripeIdempotencyError",
    });
  });

  it("repeats a failure of what it executed under the same key, but not of what it could not read", async () => {
    const { id } = await bench.stripe.checkout.sessions.create(exampleSession());
    await bench.press(id, "qris");
    const payment_intent = String((await bench.stripe.checkout.sessions.retrieve(id)).payment_intent);
    const refund = (amount: string, key: string) =>
      call("POST", "/v1/refunds", `payment_intent=${payment_intent}&amount=${amount}`, {
        "idempotency-key": key,
      });
    const tooMuch = await refund("31800100", "too-much");
    await bench.stripe.refunds.create({ payment_intent });
    const again = await refund("31800100", "too-much");
    expect([tooMuch.status, again.status]).toEqual([400, 400]);
    expect(await again.json()).toEqual(await tooMuch.json());
    expect(again.headers.get("idempotent-replayed")).toBe("true");

    expect((await refund("x", "unread")).status).toBe(400);
    const other = await refund("100", "unread");
    expect(other.headers.get("idempotent-replayed")).toBeNull();
    expect(await other.json()).toMatchObject({ error: { code: "charge_already_refunded" } });
  });

  it("refuses a key whose first request is not through", async () => {
    await bench.fault({ target: "api", delay_ms: 300 });
    const create = () => call("POST", "/v1/checkout/sessions", GOOD, { "idempotency-key": "in-use" });
    const first = create();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const second = await create();
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ error: { code: "idempotency_key_in_use" } });
    const made = (await (await first).json()) as { id: string };
    expect(await (await create()).json()).toMatchObject({ id: made.id });
  });
});
