import Stripe from "stripe";
import { describe, expect, it, vi } from "vitest";
import { standingAtStripe } from "./ask-stripe-for-refund";

const wanted = { id: "rfr_1", order_id: "order_1", consignment_number: "KB-1", amount: 1000, attempt: 1 };
const payment = { payment_intent: "pi_1", recorded: new Map([["re_recorded", 700]]) };

const ask = (list: () => AsyncGenerator<Partial<Stripe.Refund>>) =>
  standingAtStripe(wanted, payment, { refunds: { list: vi.fn(list) } } as unknown as Stripe);
const refusal = (code: string) =>
  new Stripe.errors.StripeInvalidRequestError({
    ...{ message: "No.", type: "invalid_request_error" as const },
    code,
  });

describe("what stands at Stripe of a refund", () => {
  it.each<[string, Partial<Stripe.Refund>[], Awaited<ReturnType<typeof ask>>]>([
    ["nothing", [], null],
    ["one that failed", [{ id: "re_1", amount: 100_000, status: "failed" }], null],
    [
      "its own",
      [{ id: "re_1", amount: 100_000, status: "pending", metadata: { refund_id: "rfr_1" } }],
      "found",
    ],
    ["another request's", [{ id: "re_1", amount: 100_000, metadata: { refund_id: "rfr_2" } }], null],
    ["one of the dashboard that covers it", [{ id: "re_1", amount: 100_000 }], "found"],
    ["one of the dashboard that doesn't", [{ id: "re_1", amount: 99_900 }], "unrecorded"],
    ["one of which others recorded a part", [{ id: "re_recorded", amount: 160_000 }], "unrecorded"],
    ["one that others recorded", [{ id: "re_recorded", amount: 70_000 }], null],
  ])("%s", async (_, made, standing) => {
    const list = async function* () {
      yield* made;
    };
    expect(await ask(list)).toBe(standing);
  });

  it("is nothing where the present account doesn't know the payment, and unknown where Stripe refuses otherwise", async () => {
    const refuse = (code: string) =>
      async function* () {
        throw refusal(code);
      };
    expect(await ask(refuse("resource_missing"))).toBeNull();
    await expect(ask(refuse("parameter_unknown"))).rejects.toThrow("No.");
  });
});
