import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { askStripe, isUnreachable } from "./stripe";

const { errors } = Stripe;
const raw = { type: "api_error", message: "No." } as const;

describe("a question that Stripe doesn't answer", () => {
  it.each([
    new errors.StripeConnectionError(raw),
    new errors.StripeAPIError(raw),
    new errors.StripeRateLimitError(raw),
    new errors.StripeAuthenticationError({ ...raw, statusCode: 401 }),
    new errors.StripePermissionError({ ...raw, statusCode: 403 }),
  ])("for $type is a refusal that the buyer is told", async (error) => {
    const asked = askStripe(() => Promise.reject(error));
    await expect(asked).rejects.toMatchObject({ code: "payment_provider_unreachable", kind: "conflict" });
    await expect(asked.catch(isUnreachable)).resolves.toBe(true);
    // As a workflow hands it on.
    await expect(
      asked.catch((thrown) => isUnreachable({ error: { ...thrown, message: thrown.message } })),
    ).resolves.toBe(true);
  });

  it("but for what it says of the request itself is handed on", async () => {
    const error = new errors.StripeInvalidRequestError({ ...raw, type: "invalid_request_error" });
    await expect(askStripe(() => Promise.reject(error))).rejects.toBe(error);
    expect(isUnreachable(error)).toBe(false);
  });
});
