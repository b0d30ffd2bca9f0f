import { createHash } from "node:crypto";
import { findOperation } from "./api.js";
import { API_VERSION } from "./events.js";
import { parseForm } from "./form-encoding.js";
import { newId } from "./ids.js";
import { Params } from "./params.js";
import type { IdempotentAnswer } from "./records.js";
import type { Scope } from "./scope.js";
import { invalidRequest, StripeApiError, type StripeErrorBody } from "./stripe-error.js";
import type { Store } from "./store.js";

type ApiRequest = {
  method: string;
  path: string;
  query: string;
  body: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string | undefined>>;
};
export type ApiAnswer = { status: number; headers: Record<string, string>; body: string };
type Environment = { store: Store; merchant: string; scope: Omit<Scope, "tx" | "request"> };

/** Answers one request to `/v1/…`. Never throws for what a client sent; a disk that can't be written is a 500. */
export function answerApi(environment: Environment, request: ApiRequest): ApiAnswer {
  const requestId = newId("req");
  const headers: Record<string, string> = { "request-id": requestId };
  const version = request.headers["stripe-version"];
  if (version !== undefined) headers["stripe-version"] = version;
  try {
    authorize(request.headers.authorization);
    const { status, body, replayed } = perform(environment, request, requestId);
    if (replayed) headers["idempotent-replayed"] = "true";
    return { status, headers, body };
  } catch (error) {
    if (error instanceof StripeApiError)
      return { status: error.status, headers, body: JSON.stringify(error.body) };
    console.error(error);
    return {
      status: 500,
      headers,
      body: JSON.stringify(failure("The sandbox could not store the request.")),
    };
  }
}

export function failure(message: string): StripeErrorBody {
  return { error: { type: "api_error", message } };
}

function perform({ store, merchant, scope }: Environment, request: ApiRequest, requestId: string) {
  const { handle, id } = findOperation(request.method, request.path);
  const post = request.method === "POST";
  const type = request.headers["content-type"] ?? "";
  if (post && request.body !== "" && !type.startsWith("application/x-www-form-urlencoded")) {
    throw invalidRequest(
      `Invalid request (check that your POST content type is application/x-www-form-urlencoded).`,
    );
  }
  const version = request.headers["stripe-version"] ?? API_VERSION;
  const key = post ? readKey(request.headers["idempotency-key"]) : null;
  const fingerprint = createHash("sha256")
    .update(`${request.path}\n${request.query}\n${request.body}`)
    .digest("hex");
  const earlier = key === null ? undefined : store.get("answer", key);
  if (earlier) return { ...replay(earlier, fingerprint), replayed: true };
  const answered = { id: key ?? "", fingerprint, created: scope.now };
  try {
    return store.transact((tx) => {
      const params = new Params(parseForm(post ? request.body : request.query));
      const expand = params.strings("expand");
      const full: Scope = { ...scope, tx, request: { id: requestId, idempotency_key: key } };
      const body = JSON.stringify(handle({ scope: full, params, id, expand, merchant, version }));
      if (key !== null) tx.put("answer", { ...answered, body });
      return { status: 200, body, replayed: false };
    });
  } catch (error) {
    // Stripe repeats a failure too, once it had begun to execute the request.
    if (key !== null && error instanceof StripeApiError && error.executed) {
      const { status, body } = error;
      store.transact((tx) => tx.put("answer", { ...answered, status, body: JSON.stringify(body) }));
    }
    throw error;
  }
}

function replay({ id, status = 200, body, ...earlier }: IdempotentAnswer, fingerprint: string) {
  if (earlier.fingerprint === fingerprint) return { status, body };
  const message =
    "Keys for idempotent requests can only be used with the same parameters they were first used with. " +
    `Try using a key other than '${id}' if you meant to execute a different request.`;
  throw new StripeApiError(400, { type: "idempotency_error", message });
}

function readKey(key: string | undefined): string | null {
  if (key === undefined || key === "") return null;
  if (key.length <= 255) return key;
  throw invalidRequest("The idempotency key must be at most 255 characters long.");
}

function authorize(header: string | undefined): void {
  const key = readSecret(header ?? "");
  if (key === "") {
    throw unauthorized(
      "You did not provide an API key. You need to provide it in the Authorization header, using Bearer auth.",
    );
  }
  if (/^sk_test_[A-Za-z0-9_]{1,240}$/.test(key)) return;
  throw unauthorized(
    `Invalid API Key provided: ${key.slice(0, 3).replace(/[^\w]/g, "*")}***. This sandbox takes sk_test_ keys only.`,
  );
}

function readSecret(header: string): string {
  const [scheme = "", value = ""] = header.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return "";
  return Buffer.from(value, "base64").toString("utf8").split(":", 1)[0] ?? "";
}

function unauthorized(message: string): StripeApiError {
  return new StripeApiError(401, { type: "invalid_request_error", message });
}
