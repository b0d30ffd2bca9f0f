import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type Stripe from "stripe";
import ts from "typescript";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Bench, exampleSession } from "./testing.js";

const here = dirname(fileURLToPath(import.meta.url));
let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${bench.base}/v1/${path}`, { headers: { authorization: "Bearer sk_test_1" }, ...init });
const raw = async (path: string): Promise<unknown> => (await ask(path)).json();
const operate = async (path: string, body = ""): Promise<{ id: string }> => {
  const answer = await fetch(`${bench.base}/_sandbox/${path}`, { method: "POST", body });
  return (await answer.json()) as { id: string };
};
const listOf = (type: string) => `Stripe.ApiList<${type}>`;
type Typed = [type: string, object: unknown];
type Button = "card" | "declined" | "qris" | "transfer" | "transfer-later" | "transfer-failed";

/** A session in which a buyer pressed these buttons of the payment page, and its intent. */
async function pressed(...buttons: Button[]) {
  const { id } = await bench.stripe.checkout.sessions.create(exampleSession());
  for (const button of buttons) {
    if (button === "card") await bench.payByCard(id);
    else if (button === "declined") await bench.payByCard(id, "4000000000000002");
    else await bench.press(id, button);
  }
  const { payment_intent } = await bench.stripe.checkout.sessions.retrieve(id);
  return { id, intent: String(payment_intent) };
}

/** A session as it stands, its intent, and its charge if money was tried to be taken. */
async function payment({ id, intent }: { id: string; intent: string }): Promise<Typed[]> {
  const paths = [`checkout/sessions/${id}?expand[]=line_items`, `payment_intents/${intent}`];
  const { latest_charge } = await bench.stripe.paymentIntents.retrieve(intent);
  const charges: Typed[] =
    latest_charge === null
      ? []
      : [["Stripe.Charge", await raw(`charges/${String(latest_charge)}?expand[]=balance_transaction`)]];
  return [
    ["Stripe.Checkout.Session", await raw(paths[0] ?? "")],
    ["Stripe.PaymentIntent", await raw(paths[1] ?? "")],
    ...charges,
  ];
}

/** Sessions paid, or not, in every way there is. */
async function payments(): Promise<Typed[]> {
  const expired = await pressed("declined");
  await bench.stripe.checkout.sessions.expire(expired.id);
  const all = [
    await pressed("declined"),
    await pressed("qris"),
    await pressed("transfer-later"),
    await pressed("transfer-later", "transfer-failed"),
    await pressed("transfer-later", "transfer"),
    expired,
  ];
  return (await Promise.all(all.map(payment))).flat();
}

/** One refund in every state. */
async function refunds(): Promise<Typed[]> {
  const { intent } = await pressed("qris");
  const give = async () =>
    (await bench.stripe.refunds.create({ payment_intent: intent, amount: 100_000 })).id;
  const failed = await give();
  await operate(`refunds/${failed}/fail`);
  await operate(`payments/${intent}/slow-refunds`);
  const [pending, arrived] = [await give(), await give()];
  await operate(`refunds/${arrived}/succeed`);
  return [
    ["Stripe.Refund", await raw(`refunds/${pending}`)],
    ["Stripe.Refund", await raw(`refunds/${arrived}?expand[]=balance_transaction`)],
    ["Stripe.Refund", await raw(`refunds/${failed}?expand[]=failure_balance_transaction`)],
    [listOf("Stripe.Refund"), await raw(`refunds?payment_intent=${intent}&expand[]=data.charge`)],
  ];
}

/** Refusals, each in the form that the SDK reads its errors from. */
async function errors(): Promise<Typed[]> {
  const form = { authorization: "Bearer sk_test_1", "content-type": "application/x-www-form-urlencoded" };
  const post = (path: string, body: string, headers = {}) =>
    ask(path, { method: "POST", body, headers: { ...form, ...headers } });
  const twice = { "idempotency-key": "answers" };
  await bench.stripe.checkout.sessions.create(exampleSession(), { idempotencyKey: "answers" });
  const refused = [
    await ask("account", { headers: {} }),
    await ask("checkout/sessions/cs_test_0"),
    await ask("customers"),
    await post("checkout/sessions", "mode=payment&colour=red"),
    await post("refunds", "payment_intent=pi_0"),
    await post("checkout/sessions", "mode=payment", twice),
  ];
  return Promise.all(
    refused.map(async (answer): Promise<Typed> => {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      return ["{ error: StripeRawError }", await answer.json()];
    }),
  );
}

/** Every kind of event there was, as it lies at Stripe and as it was told. */
async function events(): Promise<Typed[]> {
  const told = new Map(bench.endpoint.bodies.map((body) => [(JSON.parse(body) as Stripe.Event).type, body]));
  const list = (await raw("events?limit=100")) as Stripe.ApiList<Stripe.Event>;
  return [
    ["Stripe.Event", await raw(`events/${list.data[0]?.id}`)],
    [listOf("Stripe.Event"), list],
    ...[...told.values()].map((body): Typed => ["Stripe.Event", JSON.parse(body)]),
  ];
}

/** Every kind of object as it really goes over the wire, with the type that the SDK promises for it. */
async function answers(): Promise<Typed[]> {
  const session = await bench.stripe.checkout.sessions.create(exampleSession());
  const open = await raw(`checkout/sessions/${session.id}`);
  await bench.payByCard(session.id);
  const { payment_intent } = await bench.stripe.checkout.sessions.retrieve(session.id);
  const intent = await raw(`payment_intents/${String(payment_intent)}`);
  const { latest_charge } = await bench.stripe.paymentIntents.retrieve(String(payment_intent));
  const refund = await bench.stripe.refunds.create({ payment_intent: String(payment_intent), amount: 100 });
  const dispute = await operate(`payments/${String(payment_intent)}/dispute`);
  await operate(`disputes/${dispute.id}/review`);
  const reviewed = await raw(`disputes/${dispute.id}`);
  await operate(`disputes/${dispute.id}/win`);
  const canceled = await operate("payouts", '{"held":true}');
  await operate(`payouts/${canceled.id}/cancel`);
  const payout = await operate("payouts");
  await pressed("card");
  const failed = await operate("payouts");
  await operate(`payouts/${failed.id}/fail`);
  await operate("account-fees");
  return [
    ["Stripe.Checkout.Session", open],
    ["Stripe.Checkout.Session", await raw(`checkout/sessions/${session.id}`)],
    [listOf("Stripe.LineItem"), await raw(`checkout/sessions/${session.id}/line_items`)],
    ["Stripe.PaymentIntent", intent],
    ["Stripe.PaymentIntent", await raw(`payment_intents/${String(payment_intent)}?expand[]=latest_charge`)],
    ["Stripe.Charge", await raw(`charges/${String(latest_charge)}?expand[]=balance_transaction`)],
    ["Stripe.Refund", await raw(`refunds/${refund.id}`)],
    ["Stripe.Dispute", reviewed],
    ["Stripe.Dispute", await raw(`disputes/${dispute.id}`)],
    [listOf("Stripe.Dispute"), await raw("disputes?expand[]=data.charge")],
    ["Stripe.Payout", await raw(`payouts/${canceled.id}?expand[]=failure_balance_transaction`)],
    ["Stripe.Payout", await raw(`payouts/${payout.id}?expand[]=balance_transaction`)],
    [listOf("Stripe.BalanceTransaction"), await raw(`balance_transactions?payout=${payout.id}`)],
    ["Stripe.Payout", await raw(`payouts/${failed.id}?expand[]=failure_balance_transaction`)],
    [listOf("Stripe.Payout"), await raw("payouts")],
    [listOf("Stripe.BalanceTransaction"), await raw("balance_transactions?limit=2&expand[]=data.source")],
    ...(await payments()),
    ...(await refunds()),
    [listOf("Stripe.Checkout.Session"), await raw("checkout/sessions")],
    [listOf("Stripe.PaymentIntent"), await raw("payment_intents")],
    ["Stripe.Account", await raw("account")],
    ...(await errors()),
    ...(await events()),
  ];
}

const PREAMBLE = [
  'import Stripe from "stripe";',
  // What the SDK makes its errors of: in no namespace, so it can't be imported.
  "type StripeRawError = NonNullable<ConstructorParameters<typeof Stripe.errors.StripeError>[0]>;",
  'declare const decimal: (text: string) => NonNullable<Stripe.Price["unit_amount_decimal"]>;',
];

/** The SDK's own files are read once. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** The answer as a constant. On the wire a decimal is a text; the SDK makes its Decimal of it. */
function written(answer: unknown): string {
  return JSON.stringify(answer).replace(/(?<="unit_amount_decimal":)"\d+"/g, (text) => `decimal(${text})`);
}

/** What TypeScript has to say when each answer is written down as a constant of its type. */
function problemsOf(typed: [string, unknown][]): string[] {
  const lines = typed.map(
    ([type, object], index) => `export const answer${index}: ${type} = ${written(object)};`,
  );
  const source = [...PREAMBLE, ...lines].join("\n");
  const file = join(here, "answers.generated.ts");
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    exactOptionalPropertyTypes: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    if (name === file) return ts.createSourceFile(name, source, ts.ScriptTarget.ES2022);
    const known = parsed.get(name) ?? getSourceFile.call(host, name, ...rest);
    parsed.set(name, known);
    return known;
  };
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

it("answers have the types of Stripe's own SDK: nothing missing, nothing more, nothing else", async () => {
  const typed = await answers();
  expect(problemsOf(typed)).toEqual([]);
  const text = { ...(typed[0]?.[1] as object), amount_total: "31800000" };
  const more = typed.map(([type, object]): Typed => [type, { ...(object as object), made_up: true }]);
  expect(problemsOf([["Stripe.Checkout.Session", text], ...more])).toHaveLength(1 + typed.length);
}, 120_000);
