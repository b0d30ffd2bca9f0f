export type StripeErrorBody = {
  error: {
    type: "api_error" | "card_error" | "idempotency_error" | "invalid_request_error";
    message: string;
    code?: string;
    param?: string;
  };
};

/**
 * A refusal in Stripe's own shape; `status` is the HTTP status it is answered with. One that came of executing the request
 * is the answer to its idempotency key from then on; one of a request that can't be read leaves the key free.
 */
export class StripeApiError extends Error {
  readonly body: StripeErrorBody;

  constructor(
    readonly status: number,
    error: StripeErrorBody["error"],
    readonly executed = false,
  ) {
    super(error.message);
    this.body = { error };
  }
}

/** 400 for a parameter that can't be accepted. `param` is its name with brackets, "line_items[0][quantity]". */
export function invalidParam(param: string, message: string, code?: string): StripeApiError {
  return new StripeApiError(400, {
    type: "invalid_request_error",
    message,
    param,
    ...(code ? { code } : {}),
  });
}

/** 400 for a request that can't be read. */
export function invalidRequest(message: string): StripeApiError {
  return new StripeApiError(400, { type: "invalid_request_error", message });
}

/** 400 for a request that is well formed but not possible in the object's present state. */
export function impossible(message: string, about: { code?: string; param?: string } = {}): StripeApiError {
  return new StripeApiError(400, { type: "invalid_request_error", message, ...about }, true);
}

/** 404 as Stripe words it: "No such payment_intent: 'pi_1'". */
export function noSuch(kind: string, id: string, param: string): StripeApiError {
  return new StripeApiError(404, {
    type: "invalid_request_error",
    code: "resource_missing",
    message: `No such ${kind}: '${id}'`,
    param,
  });
}
