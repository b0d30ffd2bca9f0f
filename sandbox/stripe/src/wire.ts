import type { Collections } from "./records.js";
import { invalidRequest } from "./stripe-error.js";
import type { Reader } from "./store.js";

export type WireObject = Record<string, unknown>;
type Context = { reader: Reader; now: number };
type Kind = "payment_intent" | "charge" | "refund" | "dispute" | "payout" | "balance_transaction";

/** Which fields of which object hold the id of what. */
const REFERENCES: Readonly<Record<string, Readonly<Record<string, readonly Kind[]>>>> = {
  "checkout.session": { payment_intent: ["payment_intent"] },
  payment_intent: { latest_charge: ["charge"] },
  charge: { payment_intent: ["payment_intent"], balance_transaction: ["balance_transaction"] },
  refund: {
    payment_intent: ["payment_intent"],
    charge: ["charge"],
    balance_transaction: ["balance_transaction"],
    failure_balance_transaction: ["balance_transaction"],
  },
  dispute: { charge: ["charge"], payment_intent: ["payment_intent"] },
  payout: {
    balance_transaction: ["balance_transaction"],
    failure_balance_transaction: ["balance_transaction"],
  },
  balance_transaction: { source: ["charge", "refund", "dispute", "payout"] },
};
const MAX_EXPANSION = 4;

/** The object as it is answered, with the fields named by `expand` ("latest_charge.balance_transaction") filled in. */
export function toWire(
  context: Context,
  object: { object: string },
  expand: readonly string[] = [],
): WireObject {
  const wire: WireObject = { ...object };
  if (isPending(wire) && Number(wire.available_on) <= context.now) wire.status = "available";
  for (const path of expand) {
    const steps = path.split(".");
    if (steps.length > MAX_EXPANSION)
      throw invalidRequest("You cannot expand more than 4 levels of a property.");
    expandInto(context, wire, steps);
  }
  return wire;
}

function expandInto(context: Context, wire: WireObject, [field = "", ...rest]: string[]): void {
  const kind = String(wire.object);
  if (kind === "list" && field === "data" && Array.isArray(wire.data) && rest.length > 0) {
    wire.data = wire.data.map((item: WireObject) => copyAndExpand(context, item, rest));
    return;
  }
  if (kind === "checkout.session" && field === "line_items" && rest.length === 0) {
    wire.line_items = lineItems(context.reader.get("session", String(wire.id)));
    return;
  }
  const targets = REFERENCES[kind]?.[field];
  if (!targets) throw invalidRequest(`This property cannot be expanded (${field.slice(0, 100)}).`);
  const value = wire[field];
  if (value === null || value === undefined) return;
  if (typeof value !== "string") {
    wire[field] = copyAndExpand(context, { ...value }, rest);
    return;
  }
  const target = targets.map((name) => find(context, name, value)).find((found) => found !== undefined);
  if (target) wire[field] = toWire(context, target, rest.length > 0 ? [rest.join(".")] : []);
}

function find({ reader }: Context, kind: Kind, id: string): { object: string } | undefined {
  return kind === "payout" ? reader.get("payout", id)?.payout : reader.get(kind, id);
}

function copyAndExpand(context: Context, object: WireObject, steps: string[]): WireObject {
  const copy = { ...object };
  if (steps.length > 0) expandInto(context, copy, steps);
  return copy;
}

function lineItems(record: Collections["session"] | undefined): WireObject {
  const data = record?.line_items ?? [];
  return {
    object: "list",
    data,
    has_more: false,
    url: `/v1/checkout/sessions/${record?.id ?? ""}/line_items`,
  };
}

function isPending(wire: WireObject): boolean {
  return wire.object === "balance_transaction" && wire.status === "pending";
}
