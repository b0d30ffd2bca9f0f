import { describe, expect, it } from "vitest";
import { CONSIGNMENT_STATUSES, type ConsignmentState } from "./consignment";
import {
  assertMayAskReturn,
  mayAskReturn,
  RETURN_STATES,
  RETURN_TRANSITIONS,
  returnDeadline,
  type ReturnFacts,
} from "./return-request";

const arrived_at = new Date("2026-11-20T03:00:00.000Z");
const facts = (change: Partial<ReturnFacts> = {}): ReturnFacts => ({
  status: "delivered",
  arrived_at,
  days: 7,
  has_open_request: false,
  returnable: 2,
  ...change,
});
const onDay = (days: number, seconds = 0) =>
  new Date(arrived_at.getTime() + (days * 86_400 + seconds) * 1000);

describe("a buyer's request for a return", () => {
  it.each<[string, Partial<ReturnFacts>, Date, string | null]>([
    ["on the day of arrival", {}, arrived_at, null],
    ["at the last moment", {}, onDay(7), null],
    ["a second later", {}, onDay(7, 1), "return_too_late"],
    ["with a longer time to do so", { days: 14 }, onDay(13), null],
    ["after confirming", { status: "completed" }, onDay(2), null],
    ["on the way", { status: "shipped", arrived_at: null }, onDay(2), "return_not_arrived"],
    ["before shipping", { status: "to_pack", arrived_at: null }, onDay(2), "return_not_arrived"],
    ["while one is open", { has_open_request: true }, onDay(2), "return_open"],
    ["of goods that are paid back", { returnable: 0 }, onDay(2), "refund_line_unavailable"],
    ["once all came back", { status: "returned" }, onDay(2), "return_not_arrived"],
  ])("%s", (_, change, now, code) => {
    expect(mayAskReturn(facts(change), now)).toBe(code === null);
    const act = () => assertMayAskReturn(facts(change), now);
    if (code === null) expect(act).not.toThrow();
    else expect(act).toThrow(code);
  });

  it.each(CONSIGNMENT_STATUSES)("has a deadline only once a parcel that is %s has arrived", (status) => {
    const arrived: ConsignmentState[] = ["delivered", "completed"];
    expect(returnDeadline(facts({ status })) !== null).toBe(arrived.includes(status));
  });

  it("is answered once", () => {
    expect(Object.keys(RETURN_TRANSITIONS.asked).sort()).toEqual(["accept", "refuse"]);
    const answers = RETURN_STATES.filter((state) => state !== "asked");
    expect(answers.every((state) => Object.keys(RETURN_TRANSITIONS[state]).length === 0)).toBe(true);
    expect(Object.values(RETURN_TRANSITIONS.asked).sort()).toEqual(answers.sort());
  });
});
