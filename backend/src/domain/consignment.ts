import { DomainError } from "./domain-error";

export const CONSIGNMENT_STATUSES = [
  "awaiting_payment",
  "to_pack",
  "packed",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
  "returned",
] as const;

export type ConsignmentState = (typeof CONSIGNMENT_STATUSES)[number];

/** Who may ask for it. The system acts on money and clocks. */
export type ConsignmentActor = "facility" | "buyer" | "system";

type Transition = {
  from: readonly ConsignmentState[];
  to: ConsignmentState;
  by: readonly ConsignmentActor[];
};

/** Everything that can happen to a parcel. There is no other way to change its state. */
export const CONSIGNMENT_TRANSITIONS = {
  release: { from: ["awaiting_payment"], to: "to_pack", by: ["system"] },
  cancel: { from: ["awaiting_payment"], to: "cancelled", by: ["buyer", "system"] },
  /** Money came after the deadline, and the goods were still there. The only way back. */
  reopen: { from: ["cancelled"], to: "awaiting_payment", by: ["system"] },
  /** Paid, but it can't be shipped: the money goes back by a refund. */
  call_off: { from: ["to_pack", "packed"], to: "cancelled", by: ["facility"] },
  pack: { from: ["to_pack"], to: "packed", by: ["facility"] },
  ship: { from: ["to_pack", "packed"], to: "shipped", by: ["facility"] },
  deliver: { from: ["shipped"], to: "delivered", by: ["facility"] },
  receive: { from: ["shipped", "delivered"], to: "completed", by: ["buyer"] },
  /** The courier or the buyer brought all of it back, or it never arrived. */
  return: { from: ["shipped", "delivered", "completed"], to: "returned", by: ["facility", "system"] },
} as const satisfies Record<string, Transition>;

export type ConsignmentTransition = keyof typeof CONSIGNMENT_TRANSITIONS;

/**
 * The states from which a transition may start, for a conditional write, and where it leads.
 * @throws DomainError "consignment_not_yours" (403) when this actor may never do it
 */
export function consignmentTransition(name: ConsignmentTransition, actor: ConsignmentActor): Transition {
  const transition: Transition = CONSIGNMENT_TRANSITIONS[name];
  if (!transition.by.includes(actor)) {
    throw new DomainError("consignment_not_yours", { name, actor }, "forbidden");
  }
  return transition;
}

/** What this actor may do with a consignment now, in the table's order. */
export function allowedConsignmentActions(
  status: ConsignmentState,
  actor: ConsignmentActor,
): ConsignmentTransition[] {
  const names = Object.keys(CONSIGNMENT_TRANSITIONS) as ConsignmentTransition[];
  return names.filter((name) => {
    const transition: Transition = CONSIGNMENT_TRANSITIONS[name];
    return transition.from.includes(status) && transition.by.includes(actor);
  });
}

/** A facility sees where a parcel goes only while it is its own to ship. */
export function mayFacilitySeeAddress(status: ConsignmentState): boolean {
  return status === "to_pack" || status === "packed";
}

/** "KB-1042-1" */
export function consignmentNumber(orderDisplayId: number, place: number): string {
  return `KB-${orderDisplayId}-${place}`;
}

/**
 * Letters, digits and dashes as couriers print them; spaces are forgiven, letters become capitals.
 * @throws DomainError "invalid_input" with a sentence for `tracking_number`
 */
export function normaliseTrackingNumber(text: string): string {
  const number = text.replace(/\s+/g, "").toUpperCase();
  if (/^[A-Z0-9][A-Z0-9-]{6,38}[A-Z0-9]$/.test(number)) return number;
  throw new DomainError("invalid_input", {}, "invalid", {
    tracking_number:
      "Nomor resi terdiri dari 8 sampai 40 huruf dan angka, seperti tertulis pada bukti kirim.",
  });
}
