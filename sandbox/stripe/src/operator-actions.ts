import { recordAccountFee } from "./balance.js";
import { closeDispute, openDispute, reviewDispute } from "./disputes.js";
import { queueDelivery } from "./events.js";
import { addFault, clearFaults, faultFromForm, readFault } from "./faults.js";
import { json, type Reply, seeOther } from "./http-io.js";
import { sandboxPage } from "./pages/sandbox-page.js";
import { cancelPayout, completePayout, failPayout, payOut } from "./payouts.js";
import { failRefund, slowRefunds, succeedRefund } from "./refunds.js";
import type { Collections, Delivery, Payout } from "./records.js";
import type { Scope } from "./scope.js";
import { StripeApiError } from "./stripe-error.js";
import type { Store } from "./store.js";

const SHOWN_EVENTS = 100;
const SHOWN_OBJECTS = 10;
const MONEY = /^\/_sandbox\/(payments|disputes|refunds|payouts)\/([A-Za-z0-9_]{1,100})\/([a-z-]{1,20})$/;
const NOTHING = {
  payment_intent: "Pembayaran itu tidak ada.",
  dispute: "Sengketa itu tidak ada.",
  refund: "Pengembalian dana itu tidak ada.",
} as const;

/** A call from the page's own forms is answered by a redirect, any other by JSON. */
type OperatorCall = {
  method: string;
  path: string;
  body: string;
  fromForm: boolean;
  webhookUrl: string | null;
  scope: Omit<Scope, "tx">;
};

/** Everything under `/_sandbox`; undefined for an address that isn't there. */
export function operate(store: Store, call: OperatorCall): Reply | undefined {
  const resend = /^\/_sandbox\/events\/([A-Za-z0-9_]{1,100})\/resend$/.exec(call.path);
  const money = MONEY.exec(call.path);
  if (money && call.method === "POST") {
    const [, kind = "", id = "", action = ""] = money;
    return actOn(store, call, `${kind} ${action}`, id);
  }
  switch (`${call.method} ${resend ? "resend" : call.path}`) {
    case "GET /_sandbox":
      return show(store, call, 200, null);
    case "GET /_sandbox/faults":
      return json(200, { faults: store.all("fault") });
    case "POST resend":
      return resendEvent(store, call, resend?.[1] ?? "");
    case "POST /_sandbox/faults":
      return setFault(store, call);
    case "POST /_sandbox/payouts":
      return act(
        store,
        call,
        (scope) => payOut(scope, { all: true, ...payoutOptions(call) }),
        "Belum ada saldo untuk dicairkan.",
      );
    case "POST /_sandbox/account-fees":
      return act(store, call, recordAccountFee, "");
    case "DELETE /_sandbox/faults":
    case "POST /_sandbox/faults/clear":
      store.transact(clearFaults);
      return call.fromForm ? seeOther("/_sandbox") : json(200, { faults: [] });
    default:
      return undefined;
  }
}

/** What is done to one object of the money; undefined for what can't be. */
function actOn(store: Store, call: OperatorCall, action: string, id: string): Reply | undefined {
  const on = <K extends keyof typeof NOTHING>(
    kind: K,
    work: (scope: Scope, found: Collections[K]) => object,
  ) =>
    act(
      store,
      call,
      (scope) => {
        const found = scope.tx.get(kind, id);
        return found === undefined ? null : work(scope, found);
      },
      NOTHING[kind],
    );
  switch (action) {
    case "payments dispute":
      return act(store, call, (scope) => dispute(scope, id, amountOf(call)), NOTHING.payment_intent);
    case "payments slow-refunds":
      return on("payment_intent", slowRefunds);
    case "disputes review":
      return on("dispute", reviewDispute);
    case "disputes win":
      return on("dispute", (scope, found) => closeDispute(scope, found, "won"));
    case "disputes lose":
      return on("dispute", (scope, found) => closeDispute(scope, found, "lost"));
    case "refunds succeed":
      return on("refund", succeedRefund);
    case "refunds fail":
      return on("refund", failRefund);
    case "payouts complete":
      return act(store, call, (scope) => completePayout(scope, id), "");
    case "payouts cancel":
      return act(store, call, (scope) => cancelPayout(scope, id), "");
    case "payouts fail":
      return act(store, call, (scope) => failPayout(scope, id), "");
    default:
      return undefined;
  }
}

function show(store: Store, { webhookUrl }: OperatorCall, status: number, problem: string | null): Reply {
  const deliveries = new Map<string, Delivery[]>();
  for (const delivery of store.all("delivery")) {
    deliveries.set(delivery.event_id, [delivery, ...(deliveries.get(delivery.event_id) ?? [])]);
  }
  const events = store
    .all("event")
    .slice(0, SHOWN_EVENTS)
    .map((record) => ({ record, deliveries: deliveries.get(record.id) ?? [] }));
  const money = {
    disputes: store.all("dispute").slice(0, SHOWN_OBJECTS),
    payouts: store.all("payout").slice(0, SHOWN_OBJECTS),
    refunds: store.all("refund").slice(0, SHOWN_OBJECTS),
    charges: store
      .all("charge")
      .filter((charge) => charge.paid && !charge.disputed && !charge.refunded)
      .slice(0, SHOWN_OBJECTS),
  };
  return sandboxPage(status, { events, ...money, faults: store.all("fault"), webhookUrl, problem });
}

/** What the operator does to the money; the answer is the object that came of it. */
function act(
  store: Store,
  call: OperatorCall,
  work: (scope: Scope) => object | null,
  nothing: string,
): Reply {
  try {
    const made = store.transact((tx) => work({ ...call.scope, tx }));
    if (made === null) return refuse(store, call, 409, nothing);
    return call.fromForm ? seeOther("/_sandbox") : json(201, made);
  } catch (error) {
    if (error instanceof StripeApiError) return refuse(store, call, 409, error.message);
    throw error;
  }
}

function dispute(scope: Scope, intentId: string, amount: number | undefined) {
  const charge = scope.tx.get("charge", scope.tx.get("payment_intent", intentId)?.latest_charge ?? "");
  return charge ? openDispute(scope, charge, "fraudulent", amount) : null;
}

const RECONCILIATION = ["completed", "in_progress", "not_applicable"] as const;

/**
 * `{"reconciliation": "in_progress"}`: Stripe can't tell yet what is in it; "not_applicable": a manual payout.
 * `{"short": 100}`: so many hundredths of a rupiah are missing in what arrives. `{"held": true}`: it can still be canceled.
 */
function payoutOptions(call: OperatorCall): {
  reconciliation: Payout["reconciliation_status"];
  held: boolean;
  short: number;
} {
  const { reconciliation, held, short } = fieldsOf(call);
  return {
    held: held === true,
    reconciliation: RECONCILIATION.find((one) => one === reconciliation) ?? "completed",
    short: Number.isSafeInteger(short) ? Number(short) : 0,
  };
}

/** `{"amount": 12345678}`, with sen: what the buyer's bank took, converted from a currency of its own. */
function amountOf(call: OperatorCall): number | undefined {
  const { amount } = fieldsOf(call);
  return Number.isSafeInteger(amount) ? Number(amount) : undefined;
}

function fieldsOf({ body }: OperatorCall): Record<string, unknown> {
  const fields = parseJson(body);
  return typeof fields === "object" && fields !== null ? { ...fields } : {};
}

function resendEvent(store: Store, call: OperatorCall, id: string): Reply {
  const record = store.get("event", id);
  if (!record) return refuse(store, call, 404, "Peristiwa itu tidak ada.");
  if (call.webhookUrl === null) return refuse(store, call, 409, "Belum ada alamat webhook untuk mengirim.");
  const delivery = store.transact((tx) => queueDelivery({ tx }, id, record.group));
  return call.fromForm ? seeOther("/_sandbox") : json(202, { event: id, delivery });
}

function setFault(store: Store, call: OperatorCall): Reply {
  const request = readFault(
    call.fromForm ? faultFromForm(new URLSearchParams(call.body)) : parseJson(call.body),
  );
  if ("problem" in request) return refuse(store, call, 400, request.problem);
  const fault = store.transact((tx) => addFault(tx, request));
  return call.fromForm ? seeOther("/_sandbox") : json(201, fault);
}

function refuse(store: Store, call: OperatorCall, status: number, message: string): Reply {
  return call.fromForm ? show(store, call, status, message) : json(status, { error: { message } });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
