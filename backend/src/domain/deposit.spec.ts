import { describe, expect, it } from "vitest";
import {
  allowedDecisions,
  decide,
  DEPOSIT_TRANSITIONS,
  isPastOrToday,
  normaliseKodeBilling,
  normaliseNtb,
  normaliseNtpn,
  type DepositDecision,
  type DepositState,
} from "./deposit";

const states = Object.keys(DEPOSIT_TRANSITIONS) as DepositState[];
const decisions: DepositDecision[] = ["verify", "reject"];

describe("numbers of a deposit", () => {
  it.each([
    ["820261122123456", "820261122123456"],
    ["8202 6112 2123 456", "820261122123456"],
    ["82026112212345", null],
    ["8202611221234567", null],
    ["82026112212345A", null],
    ["", null],
  ])("kode billing %j is %j", (typed, code) => expect(normaliseKodeBilling(typed)).toBe(code));

  it.each([
    ["a1b2c3d4e5f6g7h8", "A1B2C3D4E5F6G7H8"],
    ["A1B2-C3D4-E5F6-G7H8", "A1B2C3D4E5F6G7H8"],
    ["A1B2C3D4E5F6G7H", null],
    ["A1B2C3D4E5F6G7H89", null],
    ["A1B2C3D4E5F6G7HÉ", null],
    ["A1B2C3D4E5F6G7H*", null],
  ])("NTPN %j is %j", (typed, code) => expect(normaliseNtpn(typed)).toBe(code));

  it.each([
    [" 000012345678 ", "000012345678"],
    ["bri/123-45", "BRI/123-45"],
    ["12", null],
    ["<script>", null],
    ["1".repeat(41), null],
  ])("NTB %j is %j", (typed, code) => expect(normaliseNtb(typed)).toBe(code));
});

describe("day of a deposit", () => {
  const justAfterMidnightInJakarta = new Date("2026-11-21T17:00:00.000Z");

  it.each([
    ["2026-11-22", true],
    ["2026-11-21", true],
    ["2026-11-23", false],
    ["2020-01-01", true],
    ["2019-12-31", false],
    ["0000-01-01", false],
    ["2026-02-30", false],
    ["2026-13-01", false],
    ["22-11-2026", false],
    ["", false],
  ])("%j is past or today: %s", (day, expected) => {
    expect(isPastOrToday(day, justAfterMidnightInJakarta)).toBe(expected);
  });
});

describe("decisions on a deposit", () => {
  it("reach every state from the first, and end there", () => {
    const reached = new Set<DepositState>(["recorded"]);
    for (const state of reached)
      for (const next of Object.values(DEPOSIT_TRANSITIONS[state])) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it.each(states.flatMap((status) => decisions.map((decision) => ({ status, decision }))))(
    "$decision on $status follows the table",
    ({ status, decision }) => {
      const next = DEPOSIT_TRANSITIONS[status][decision];
      const act = () => decide({ status, recorded_by: "off_a" }, "off_b", decision);
      if (next) expect(act()).toBe(next);
      else expect(act).toThrow("deposit_already_decided");
      expect(allowedDecisions({ status, recorded_by: "off_a" }, "off_b").includes(decision)).toBe(
        next !== undefined,
      );
    },
  );

  it.each(decisions)("%s is never for the one who recorded it", (decision) => {
    const own = { status: "recorded", recorded_by: "off_a" } as const;
    expect(() => decide(own, "off_a", decision)).toThrow("deposit_own_record");
    expect(allowedDecisions(own, "off_a")).toEqual([]);
  });
});
