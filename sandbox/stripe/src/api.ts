import { accountOf } from "./account.js";
import { closeDispute } from "./disputes.js";
import { endOverdue, expireSession, isOverdue } from "./expiry.js";
import { listAnswer, readCreated, readPage } from "./lists.js";
import type { Params } from "./params.js";
import { findPayout } from "./payouts.js";
import type { PayoutRecord, SessionRecord } from "./records.js";
import { createRefund, updateRefund } from "./refunds.js";
import type { Scope } from "./scope.js";
import { createSession } from "./session-create.js";
import { invalidRequest, noSuch, StripeApiError } from "./stripe-error.js";
import { toWire, type WireObject } from "./wire.js";

type ApiCall = {
  scope: Scope;
  params: Params;
  id: string;
  expand: string[];
  merchant: string;
  /** The caller's Stripe-Version. */
  version: string;
};
type Handler = (call: ApiCall) => WireObject;
type Route = { method: "GET" | "POST"; pattern: RegExp; handle: Handler };

const STATUSES = ["open", "complete", "expired"] as const;

/** Every operation of Stripe's API that the sandbox plays. */
const ROUTES: readonly Route[] = [
  route("GET", "/v1/account", (call) => answer(call, accountOf(call.merchant))),
  route("POST", "/v1/checkout/sessions", (call) =>
    answer(call, createSession(call.scope, call.params, call.version)),
  ),
  route("GET", "/v1/checkout/sessions", listSessions),
  route("GET", "/v1/checkout/sessions/:id", (call) => answer(call, findSession(call).session)),
  route("POST", "/v1/checkout/sessions/:id/expire", (call) =>
    answer(call, expireSession(call.scope, findSession(call))),
  ),
  route("GET", "/v1/checkout/sessions/:id/line_items", listLineItems),
  route("GET", "/v1/payment_intents", listIntents),
  route("GET", "/v1/payment_intents/:id", retrieve("payment_intent", "intent")),
  route("GET", "/v1/charges/:id", retrieve("charge", "charge")),
  route("POST", "/v1/refunds", (call) => answer(call, createRefund(call.scope, call.params))),
  route("GET", "/v1/refunds", listRefunds),
  route("GET", "/v1/refunds/:id", retrieve("refund", "refund")),
  route("POST", "/v1/refunds/:id", (call) => answer(call, updateRefund(call.scope, call.params, call.id))),
  route("GET", "/v1/disputes", listDisputes),
  route("GET", "/v1/disputes/:id", retrieve("dispute", "dispute")),
  route("POST", "/v1/disputes/:id/close", (call) =>
    answer(call, closeDispute(call.scope, findDispute(call), "lost")),
  ),
  route("GET", "/v1/payouts", listPayouts),
  route("GET", "/v1/payouts/:id", (call) => answer(call, findPayout(call.scope, call.id).payout)),
  route("GET", "/v1/balance_transactions", listBalance),
  route("GET", "/v1/balance_transactions/:id", retrieve("balance_transaction", "id")),
  route("GET", "/v1/events", listEvents),
  route("GET", "/v1/events/:id", retrieveEvent),
];

/** @throws StripeApiError 404 for an address the sandbox doesn't know. */
export function findOperation(method: string, path: string): { handle: Handler; id: string } {
  for (const { method: wanted, pattern, handle } of ROUTES) {
    const match = wanted === method ? pattern.exec(path) : null;
    if (match) return { handle, id: match[1] ?? "" };
  }
  const message = `Unrecognized request URL (${method}: ${path.slice(0, 200)}). This sandbox plays only part of Stripe's API.`;
  throw new StripeApiError(404, { type: "invalid_request_error", message });
}

function route(method: Route["method"], path: string, handle: Handler): Route {
  return { method, pattern: new RegExp(`^${path.replace(":id", "([A-Za-z0-9_]{1,100})")}$`), handle };
}

function answer({ scope, params, expand }: ApiCall, object: { object: string }): WireObject {
  params.done();
  return toWire({ reader: scope.tx, now: scope.now }, object, expand);
}

function findSession({ scope, id }: ApiCall): SessionRecord {
  const record = scope.tx.get("session", id);
  if (!record) throw noSuch("checkout.session", id, "session");
  if (isOverdue(record, scope.now)) endOverdue(scope, record);
  return scope.tx.get("session", id) ?? record;
}

function retrieve(
  name: "payment_intent" | "charge" | "refund" | "dispute" | "balance_transaction",
  param: string,
): Handler {
  return (call) => {
    const object = call.scope.tx.get(name, call.id);
    if (!object) throw noSuch(name, call.id, param);
    return answer(call, object);
  };
}

function retrieveEvent(call: ApiCall): WireObject {
  const record = call.scope.tx.get("event", call.id);
  if (!record) throw noSuch("event", call.id, "id");
  return answer(call, record.event);
}

function listSessions(call: ApiCall): WireObject {
  const page = readPage(call.params);
  const intent = call.params.string("payment_intent");
  const status = call.params.oneOf("status", STATUSES);
  const created = readCreated(call.params);
  const found = call.scope.tx
    .all("session")
    .map((record) => record.session)
    .filter((session) => intent === undefined || session.payment_intent === intent)
    .filter((session) => status === undefined || session.status === status)
    .filter((session) => created(session.created));
  return answer(call, listOf(listAnswer(found, page, "/v1/checkout/sessions")));
}

function listLineItems(call: ApiCall): WireObject {
  const record = findSession(call);
  const page = readPage(call.params);
  const items = record.line_items.map((item) => ({ ...item, created: record.session.created }));
  const list = listAnswer(items, page, `/v1/checkout/sessions/${record.id}/line_items`);
  const wanted = new Set(list.data.map((item) => item.id));
  const data = record.line_items.filter((item) => wanted.has(item.id));
  return answer(call, listOf({ ...list, data }));
}

function listRefunds(call: ApiCall): WireObject {
  const page = readPage(call.params);
  const intent = call.params.string("payment_intent");
  const charge = call.params.string("charge");
  const created = readCreated(call.params);
  const found = call.scope.tx
    .all("refund")
    .filter((refund) => intent === undefined || refund.payment_intent === intent)
    .filter((refund) => charge === undefined || refund.charge === charge)
    .filter((refund) => created(refund.created));
  return answer(call, listOf(listAnswer(found, page, "/v1/refunds")));
}

function listIntents(call: ApiCall): WireObject {
  const page = readPage(call.params);
  const created = readCreated(call.params);
  const found = call.scope.tx.all("payment_intent").filter((intent) => created(intent.created));
  return answer(call, listOf(listAnswer(found, page, "/v1/payment_intents")));
}

function findDispute({ scope, id }: ApiCall) {
  const dispute = scope.tx.get("dispute", id);
  if (!dispute) throw noSuch("dispute", id, "dispute");
  return dispute;
}

function listDisputes(call: ApiCall): WireObject {
  const page = readPage(call.params);
  const charge = call.params.string("charge");
  const intent = call.params.string("payment_intent");
  const created = readCreated(call.params);
  const found = call.scope.tx
    .all("dispute")
    .filter((dispute) => charge === undefined || dispute.charge === charge)
    .filter((dispute) => intent === undefined || dispute.payment_intent === intent)
    .filter((dispute) => created(dispute.created));
  return answer(call, listOf(listAnswer(found, page, "/v1/disputes")));
}

function listPayouts(call: ApiCall): WireObject {
  const page = readPage(call.params);
  const status = call.params.string("status");
  const created = readCreated(call.params);
  const found = call.scope.tx
    .all("payout")
    .map((record) => record.payout)
    .filter((payout) => status === undefined || payout.status === status)
    .filter((payout) => created(payout.created));
  return answer(call, listOf(listAnswer(found, page, "/v1/payouts")));
}

/** With `payout`, what that payout carried and the payout's own transaction. */
function listBalance(call: ApiCall): WireObject {
  const page = readPage(call.params);
  const payoutId = call.params.string("payout");
  const source = call.params.string("source");
  const type = call.params.string("type");
  const created = readCreated(call.params);
  const carried = payoutId === undefined ? null : carriedBy(findPayout(call.scope, payoutId));
  const found = call.scope.tx
    .all("balance_transaction")
    .filter((one) => carried === null || carried.has(one.id))
    .filter((one) => source === undefined || one.source === source)
    .filter((one) => type === undefined || one.type === type)
    .filter((one) => created(one.created));
  return answer(call, listOf(listAnswer(found, page, "/v1/balance_transactions")));
}

/** While Stripe is still working out what is in a payout, its own transaction alone is listed. */
function carriedBy({ payout, transactions }: PayoutRecord): Set<string> {
  if (!payout.automatic) {
    const why = "Balance transaction history can only be filtered on automatic transfers, not manual.";
    throw invalidRequest(why);
  }
  const known = payout.reconciliation_status === "completed" ? transactions : [];
  return new Set([...known, payout.balance_transaction]);
}

function listEvents(call: ApiCall): WireObject {
  const page = readPage(call.params);
  const type = call.params.string("type");
  const types = call.params.strings("types");
  const created = readCreated(call.params);
  const matches = (name: string) =>
    type === undefined || name === type || (type.endsWith("*") && name.startsWith(type.slice(0, -1)));
  const found = call.scope.tx
    .all("event")
    .map((record) => record.event)
    .filter((event) => matches(event.type) && (types.length === 0 || types.includes(event.type)))
    .filter((event) => created(event.created));
  return answer(call, listOf(listAnswer(found, page, "/v1/events")));
}

function listOf(list: WireObject): WireObject & { object: string } {
  return { ...list, object: "list" };
}
