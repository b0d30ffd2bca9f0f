import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Bench, exampleSession } from "./testing.js";

const here = dirname(fileURLToPath(import.meta.url));
let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const raw = async (path: string) =>
  (await fetch(`${bench.base}/v1/${path}`, { headers: { authorization: "Bearer sk_test_1" } })).json();

/** Every kind of object as it really goes over the wire, with the type that the SDK promises for it. */
async function answers(): Promise<[type: string, object: unknown][]> {
  const session = await bench.stripe.checkout.sessions.create(exampleSession());
  const open = await raw(`checkout/sessions/${session.id}`);
  await bench.payByCard(session.id);
  const { payment_intent } = await bench.stripe.checkout.sessions.retrieve(session.id);
  const intent = await raw(`payment_intents/${String(payment_intent)}`);
  const { latest_charge } = await bench.stripe.paymentIntents.retrieve(String(payment_intent));
  const refund = await bench.stripe.refunds.create({ payment_intent: String(payment_intent), amount: 100 });
  await fetch(`${bench.base}/_sandbox/payments/${String(payment_intent)}/dispute`, { method: "POST" });
  const { data: disputes } = await bench.stripe.disputes.list();
  await fetch(`${bench.base}/_sandbox/disputes/${disputes[0]?.id}/win`, { method: "POST" });
  await fetch(`${bench.base}/_sandbox/payouts`, { method: "POST" });
  const { data: payouts } = await bench.stripe.payouts.list();
  const { id: another } = await bench.stripe.checkout.sessions.create(exampleSession());
  await bench.payByCard(another);
  const failing = await fetch(`${bench.base}/_sandbox/payouts`, { method: "POST" });
  const { id: failed } = (await failing.json()) as { id: string };
  await fetch(`${bench.base}/_sandbox/payouts/${failed}/fail`, { method: "POST" });
  await fetch(`${bench.base}/_sandbox/account-fees`, { method: "POST" });
  return [
    ["Stripe.Checkout.Session", open],
    ["Stripe.Checkout.Session", await raw(`checkout/sessions/${session.id}`)],
    ["Stripe.PaymentIntent", intent],
    ["Stripe.PaymentIntent", await raw(`payment_intents/${String(payment_intent)}?expand[]=latest_charge`)],
    ["Stripe.Charge", await raw(`charges/${String(latest_charge)}?expand[]=balance_transaction`)],
    ["Stripe.Refund", await raw(`refunds/${refund.id}`)],
    ["Stripe.Dispute", await raw(`disputes/${disputes[0]?.id}`)],
    ["Stripe.Payout", await raw(`payouts/${payouts[0]?.id}?expand[]=balance_transaction`)],
    ["Stripe.ApiList<Stripe.BalanceTransaction>", await raw(`balance_transactions?payout=${payouts[0]?.id}`)],
    ["Stripe.Payout", await raw(`payouts/${failed}?expand[]=failure_balance_transaction`)],
    [
      "Stripe.ApiList<Stripe.BalanceTransaction>",
      await raw("balance_transactions?limit=2&expand[]=data.source"),
    ],
    ["Stripe.ApiList<Stripe.Checkout.Session>", await raw("checkout/sessions")],
    ["Stripe.ApiList<Stripe.PaymentIntent>", await raw("payment_intents")],
  ];
}

/** What TypeScript has to say when each answer is written down as a constant of its type. */
function problemsOf(typed: [string, unknown][]): string[] {
  const lines = typed.map(
    ([type, object], index) => `export const answer${index}: ${type} = ${JSON.stringify(object)};`,
  );
  const source = ['import type Stripe from "stripe";', ...lines].join("\n");
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
  host.getSourceFile = (name, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022)
      : getSourceFile.call(host, name, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

it("answers have the types of Stripe's own SDK: nothing missing, nothing more, nothing else", async () => {
  const typed = await answers();
  expect(problemsOf(typed)).toEqual([]);
  const [session] = typed;
  const spoiled = { ...(session?.[1] as object), amount_total: "31800000", made_up: true };
  expect(problemsOf([["Stripe.Checkout.Session", spoiled]])).not.toEqual([]);
}, 120_000);
