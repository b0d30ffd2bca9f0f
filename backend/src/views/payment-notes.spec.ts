import { expect, it } from "vitest";
import { paymentNotes } from "./payment-notes";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 26, hour));
const attempt = (id: string, status: "refunded" | "paid" | "expired", hour = 3) => ({
  id,
  status,
  amount: 150_000,
  updated_at: at(hour),
});
const payment = {
  paid_attempt_id: null,
  amount: 150_000,
  reopened_at: null,
  cancel_reason: "deadline" as const,
};

it("says nothing about an order that was paid once, in time", () => {
  expect(
    paymentNotes({ ...payment, paid_attempt_id: "a" }, [attempt("a", "paid"), attempt("b", "expired")]),
  ).toEqual([]);
});

it.each([
  ["late_returned", payment, [attempt("a", "refunded")]],
  ["cancelled_returned", { ...payment, cancel_reason: "shopper" as const }, [attempt("a", "refunded")]],
  ["double_returned", { ...payment, paid_attempt_id: "b" }, [attempt("b", "paid"), attempt("a", "refunded")]],
  ["late_accepted", { ...payment, paid_attempt_id: "a", reopened_at: at(5) }, [attempt("a", "paid")]],
])("tells of money that was %s", (kind, order, attempts) => {
  expect(paymentNotes(order, attempts).map((note) => note.kind)).toEqual([kind]);
});

it("tells of a return that failed and was paid by bank transfer then", () => {
  const transferred = new Map([["a", at(7)]]);
  expect(paymentNotes(payment, [attempt("a", "refunded")], new Map(), transferred)).toEqual([
    { kind: "returned_by_transfer", amount: 150_000, at: at(7).toISOString() },
  ]);
});

it("doesn't take an order's own refund for a second payment", () => {
  expect(paymentNotes({ ...payment, paid_attempt_id: "a" }, [attempt("a", "refunded")])).toEqual([]);
});

it.each(["paid", "refunded"] as const)(
  "tells of a return that failed, also of one that was %s before",
  (status) => {
    const failed = new Map([["a", at(6)]]);
    expect(paymentNotes(payment, [attempt("a", status)], failed)).toEqual([
      { kind: "return_failed", amount: 150_000, at: at(6).toISOString() },
    ]);
    expect(paymentNotes({ ...payment, paid_attempt_id: "a" }, [attempt("a", status)], failed)).toEqual([]);
  },
);
