import Stripe from "stripe";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { giveBack } from "./give-back";

const { StripeIdempotencyError, StripeInvalidRequestError } = Stripe.errors;
const money = { attempt_id: "pat_1", order_id: "order_1", payment_intent: "pi_1", amount: 15_000_000 };
const create = vi.fn();
const made = vi.fn(async () => [] as Partial<Stripe.Refund>[]);
const client = { refunds: { create, list: () => ({ autoPagingToArray: made }) } } as unknown as Stripe;

beforeEach(() => vi.clearAllMocks());

describe("late money that Stripe refuses to give back", () => {
  it.each([
    new StripeInvalidRequestError({ message: "Can't be refunded.", type: "invalid_request_error" }),
    new StripeIdempotencyError({ message: "Another request.", type: "idempotency_error" }),
  ])("is not back: $type", async (error) => {
    create.mockRejectedValueOnce(error);
    expect(await giveBack(money, client)).toEqual({ whole: false, failed: [], refused: true });
  });

  it("isn't asked for again", async () => {
    expect(await giveBack({ ...money, has_failed: true }, client)).toEqual({ whole: false, failed: [] });
    expect(create).not.toHaveBeenCalled();
  });

  it("is back once somebody gave it back otherwise", async () => {
    made.mockResolvedValueOnce([{ amount: 15_000_000, status: "succeeded" }]);
    expect(await giveBack({ ...money, has_failed: true }, client)).toEqual({ whole: true, failed: [] });
  });

  it.each([
    new StripeIdempotencyError({
      message: "Still being answered.",
      type: "idempotency_error",
      statusCode: 409,
    }),
    new TypeError("a defect"),
  ])("is tried again where another try may go better: $message", async (error) => {
    create.mockRejectedValueOnce(error);
    await expect(giveBack(money, client)).rejects.toBe(error);
  });
});
