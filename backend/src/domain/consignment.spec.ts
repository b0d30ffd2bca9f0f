import { describe, expect, it } from "vitest";
import {
  allowedConsignmentActions,
  CONSIGNMENT_STATUSES,
  CONSIGNMENT_TRANSITIONS,
  consignmentTransition,
  type ConsignmentActor,
  type ConsignmentState,
  mayFacilitySeeAddress,
  normaliseTrackingNumber,
} from "./consignment";
import { DomainError } from "./domain-error";

const { reopen, ...onward } = CONSIGNMENT_TRANSITIONS;
const transitions = Object.values(onward);
const FINAL: ConsignmentState[] = ["cancelled", "returned"];
/** Ends of the usual way and of the others. */
const RESTS: ConsignmentState[] = ["completed", ...FINAL];

function reachableFrom(start: ConsignmentState): Set<ConsignmentState> {
  const seen = new Set<ConsignmentState>([start]);
  for (const state of seen) {
    for (const { from, to } of transitions) if ((from as readonly string[]).includes(state)) seen.add(to);
  }
  return seen;
}

describe("the consignment's states", () => {
  it("can all be reached from the first", () => {
    expect([...reachableFrom("awaiting_payment")].sort()).toEqual([...CONSIGNMENT_STATUSES].sort());
  });

  it.each(CONSIGNMENT_STATUSES)("%s leads to an end, or is one", (status) => {
    expect(RESTS.some((end) => reachableFrom(status).has(end))).toBe(true);
  });

  it.each(FINAL)("%s is left by nothing", (status) => {
    expect(reachableFrom(status).size).toBe(1);
  });

  it("never go back", () => {
    for (const { from, to } of transitions)
      for (const state of from) expect(reachableFrom(to)).not.toContain(state);
  });

  it("but for an order whose money came after its deadline", () => {
    expect(reopen).toEqual({ from: ["cancelled"], to: "awaiting_payment", by: ["system"] });
  });

  it("are only cancelled by a buyer or a clock while nothing was paid, and by the facility before it ships", () => {
    expect(CONSIGNMENT_TRANSITIONS.cancel.from).toEqual(["awaiting_payment"]);
    expect(CONSIGNMENT_TRANSITIONS.call_off).toMatchObject({ from: ["to_pack", "packed"], by: ["facility"] });
  });
});

describe("who may do what", () => {
  it.each<[ConsignmentState, ConsignmentActor, string[]]>([
    ["awaiting_payment", "facility", []],
    ["awaiting_payment", "buyer", ["cancel"]],
    ["to_pack", "facility", ["call_off", "pack", "ship"]],
    ["to_pack", "buyer", []],
    ["packed", "facility", ["call_off", "ship"]],
    ["shipped", "facility", ["deliver", "return"]],
    ["shipped", "buyer", ["receive"]],
    ["delivered", "facility", ["return"]],
    ["delivered", "buyer", ["receive"]],
    ["completed", "facility", ["return"]],
    ["cancelled", "buyer", []],
  ])("%s, %s: %j", (status, actor, actions) => {
    expect(allowedConsignmentActions(status, actor)).toEqual(actions);
  });

  it("refuses a facility that wants to confirm for the buyer", () => {
    expect(() => consignmentTransition("receive", "facility")).toThrow(DomainError);
  });

  it.each(CONSIGNMENT_STATUSES)(
    "shows the address of a parcel that is %s only while it must be shipped",
    (status) => {
      const canShip = allowedConsignmentActions(status, "facility").includes("ship");
      expect(mayFacilitySeeAddress(status)).toBe(canShip);
    },
  );
});

describe("a tracking number", () => {
  it("is written as the courier prints it", () => {
    expect(normaliseTrackingNumber(" jx 1234 5678 90 ")).toBe("JX1234567890");
  });

  it.each(["", "123", "JP-", "a".repeat(41), "<script>alert(1)</script>", "１２３４５６７８９"])(
    "refuses %j",
    (text) => {
      expect(() => normaliseTrackingNumber(text)).toThrow(DomainError);
    },
  );
});
