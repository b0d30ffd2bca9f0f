import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  holdUntil,
  isReminderDue,
  isStripeWaitedFor,
  pageClosesAt,
  payBefore,
  PAYMENT_METHODS,
} from "./payment-deadline";

const minutes = { card: 60, qris: 1440, virtual_account: 1440 };
const placed_at = new Date("2026-11-26T03:00:00Z");
const at = (clock: string) => new Date(`2026-11-${clock}Z`);

describe("payBefore", () => {
  it.each([
    [null, "26T03:00:00", "27T03:00:00"],
    ["card", "26T03:00:00", "26T04:00:00"],
    ["card", "26T20:30:00", "26T21:30:00"],
    // A transfer chosen late doesn't stretch the hold.
    ["virtual_account", "26T20:30:00", "27T03:00:00"],
    ["card", "27T02:30:00", "27T03:00:00"],
  ] as const)("%s chosen at %s ends at %s", (method, chosen, end) => {
    expect(payBefore(method, { placed_at, chosen_at: at(chosen) }, minutes)).toEqual(at(end));
  });

  it("never holds goods longer than the longest deadline, whatever is chosen when", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...PAYMENT_METHODS),
        fc.integer({ min: 0, max: 3 * 24 * 60 }),
        (method, after) => {
          const chosen_at = new Date(placed_at.getTime() + after * 60_000);
          const end = payBefore(method, { placed_at, chosen_at }, minutes);
          expect(end <= holdUntil(placed_at, minutes)).toBe(true);
        },
      ),
    );
  });
});

it("a page closes with the deadline, within the 30 minutes to 24 hours that Stripe allows", () => {
  const now = at("26T03:00:00");
  expect(pageClosesAt(at("26T04:00:00"), now)).toEqual(at("26T04:00:00"));
  expect(pageClosesAt(at("26T03:01:00"), now)).toEqual(at("26T03:31:00"));
  expect(pageClosesAt(at("28T03:00:00"), now)).toEqual(at("27T02:59:00"));
});

describe("isReminderDue", () => {
  it.each([
    ["card", "26T04:00:00", "26T03:39:59", false],
    ["card", "26T04:00:00", "26T03:40:00", true],
    ["virtual_account", "27T03:00:00", "26T23:59:59", false],
    ["virtual_account", "27T03:00:00", "27T00:00:00", true],
    [null, "27T03:00:00", "27T00:00:00", true],
    ["card", "26T04:00:00", "26T04:00:00", false],
  ] as const)("%s until %s, asked at %s: %s", (method, end, now, due) => {
    expect(isReminderDue({ method, pay_before: at(end) }, at(now), minutes)).toBe(due);
  });
});

describe("isStripeWaitedFor", () => {
  it.each([
    ["26T04:00:00", null, "26T04:59:59", true],
    ["26T04:00:00", null, "26T05:00:00", false],
    // Claimed by the deadline: the hour doesn't begin anew.
    ["26T04:00:00", "26T05:00:00", "26T05:00:01", false],
    // Cancelled by its buyer, long before the deadline.
    ["27T03:00:00", "26T04:00:00", "26T04:30:00", true],
    ["27T03:00:00", "26T04:00:00", "26T05:00:00", false],
  ] as const)("payable until %s, cancelled at %s, asked at %s: %s", (end, cancelled, now, waits) => {
    const cancelled_at = cancelled && at(cancelled);
    const order = { pay_before: at(end), cancelled_at, told_paid: false };
    expect(isStripeWaitedFor(order, at(now))).toBe(waits);
  });

  it("as long as it takes, once it told us that the order was paid", () => {
    const order = { pay_before: at("26T04:00:00"), cancelled_at: null, told_paid: true };
    expect(isStripeWaitedFor(order, at("28T04:00:00"))).toBe(true);
  });
});
