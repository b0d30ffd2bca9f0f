import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConsignmentState } from "./consignment";
import {
  allowedRefundDecisions,
  assertMayDecide,
  fittingRefund,
  OPEN_REFUND_STATES,
  planRefund,
  REFUND_STATES,
  REFUND_TRANSITIONS,
  type RefundableConsignment,
  type RefundDecision,
  refundKey,
  type RefundKind,
  refundKindsOf,
  type RefundState,
} from "./refund";
import { rupiah, sumRupiah } from "./rupiah";

const transitions = Object.values(REFUND_TRANSITIONS);
const FINAL: RefundState[] = ["done", "declined"];
const DECISIONS = [
  ...(["approve", "decline", "retry"] as const),
  ...(["begin_transfer", "settle_by_hand", "release_transfer"] as const),
];

function reachableFrom(start: RefundState): Set<RefundState> {
  const seen = new Set<RefundState>([start]);
  for (const state of seen) {
    for (const { from, to } of transitions) if ((from as readonly string[]).includes(state)) seen.add(to);
  }
  return seen;
}

describe("the refund's states", () => {
  const leaving = (state: RefundState) =>
    Object.entries(REFUND_TRANSITIONS)
      .filter(([, { from }]) => (from as readonly string[]).includes(state))
      .map(([name, { to, by }]) => [name, to, by]);

  it("can all be reached from the request", () => {
    expect([...reachableFrom("requested")].sort()).toEqual([...REFUND_STATES].sort());
  });

  it.each(REFUND_STATES)("%s leads to an end, or is one", (state) => {
    expect(FINAL.some((end) => reachableFrom(state).has(end))).toBe(true);
  });

  it("declined is left by nothing, done only when the bank sends the money back", () => {
    expect(reachableFrom("declined").size).toBe(1);
    expect(leaving("done")).toEqual([["bounce", "failed", "system"]]);
  });

  it("failed is left by finance alone: tried again, or to be paid by bank transfer", () => {
    expect(leaving("failed")).toEqual([
      ["retry", "approved", "finance"],
      ["begin_transfer", "transferring", "finance"],
    ]);
  });

  it("an officer at the bank is waited for: paid or not, finance says", () => {
    expect(leaving("transferring")).toEqual([
      ["settle_by_hand", "done", "finance"],
      ["release_transfer", "failed", "finance"],
    ]);
  });

  it("hold their lines as long as money may still move", () => {
    expect(REFUND_STATES.filter((state) => !OPEN_REFUND_STATES.includes(state))).toEqual(FINAL);
  });
});

describe("what finance may decide", () => {
  it.each<[RefundState, RefundKind, string[]]>([
    ["requested", "return", ["approve", "decline"]],
    ["requested", "cancellation", ["approve"]],
    ["requested", "shortage", ["approve"]],
    ["requested", "allowance", ["approve", "decline"]],
    ["approved", "return", []],
    ["sent", "return", []],
    ["failed", "cancellation", ["retry", "begin_transfer"]],
    ["failed", "return", ["retry", "begin_transfer"]],
    ["transferring", "return", ["settle_by_hand", "release_transfer"]],
    ["done", "return", []],
    ["declined", "return", []],
  ])("%s %s: %j", (state, kind, decisions) => {
    const refund = { state, kind, requested_by: "off_staff" };
    expect(allowedRefundDecisions(refund, "off_finance")).toEqual(decisions);
    expect(allowedRefundDecisions(refund, "off_staff")).toEqual([]);
    for (const decision of DECISIONS) {
      const attempt = () => assertMayDecide(refund, "off_finance", decision);
      if (decisions.includes(decision)) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(/^(refund_(already_decided|not_declinable)|transfer_(not_)?begun)$/);
      expect(() => assertMayDecide(refund, "off_staff", decision)).toThrow("refund_own_request");
    }
  });

  it.each<[RefundState, RefundDecision, string]>([
    ["transferring", "retry", "transfer_begun"],
    ["transferring", "begin_transfer", "transfer_begun"],
    ["failed", "settle_by_hand", "transfer_not_begun"],
    ["failed", "release_transfer", "transfer_not_begun"],
    ["failed", "approve", "refund_already_decided"],
    ["done", "settle_by_hand", "refund_already_decided"],
  ])("says why a refund that is %s can't be decided by %s: %s", (state, decision, code) => {
    const refund = { state, kind: "return", requested_by: "off_staff" } as const;
    expect(() => assertMayDecide(refund, "off_finance", decision)).toThrow(code);
  });
});

const line = (id: string, quantity: number, unit_price: number, change: object = {}) => ({
  ...{ id, quantity, unit_price: rupiah(unit_price), has_open_refund: false },
  ...{ refunded_quantity: 0, refunded_amount: rupiah(0) },
  ...change,
});

const parcel = (status: ConsignmentState, change: Partial<RefundableConsignment> = {}) => ({
  status,
  shipping: rupiah(18_000),
  shipping_refunded: false,
  lines: [line("a", 2, 185_000), line("b", 1, 95_000)],
  ...change,
});

const all = [
  { item_id: "a", quantity: 2 },
  { item_id: "b", quantity: 1 },
];
const one = [{ item_id: "a", quantity: 1 }];

describe("a request before shipping", () => {
  it("for everything cancels the parcel, with the courier's fee whatever was chosen", () => {
    expect(planRefund(parcel("to_pack"), { items: all, include_shipping: false })).toEqual({
      kind: "cancellation",
      whole: true,
      items: [
        { item_id: "a", quantity: 2, amount: 370_000 },
        { item_id: "b", quantity: 1, amount: 95_000 },
      ],
      shipping: 18_000,
      amount: 483_000,
    });
  });

  it("for some of it is a shortage, and the fee a choice", () => {
    const plan = planRefund(parcel("packed"), { items: one, include_shipping: false });
    expect(plan).toMatchObject({ kind: "shortage", whole: false, shipping: 0, amount: 185_000 });
    expect(planRefund(parcel("packed"), { items: one, include_shipping: true }).amount).toBe(203_000);
  });

  it("for the rest, after a shortage, cancels what is left", () => {
    const lines = [
      line("a", 2, 185_000, { refunded_quantity: 1, refunded_amount: rupiah(185_000) }),
      line("b", 1, 95_000),
    ];
    const wish = { items: [one[0]!, { item_id: "b", quantity: 1 }], include_shipping: true };
    expect(planRefund(parcel("to_pack", { lines }), wish).kind).toBe("cancellation");
  });

  it("gives back no part of a price", () => {
    const wish = { items: one, include_shipping: false, goods_amount: 1000 };
    expect(() => planRefund(parcel("to_pack"), wish)).toThrow("invalid_input");
  });
});

describe("a request after shipping", () => {
  const allowance = { items: all, include_shipping: false, goods_amount: 12_345 };

  it.each<ConsignmentState>(["shipped", "delivered", "completed"])(
    "of a part of the price of what is %s is an allowance: the parcel and its goods stay with the buyer",
    (status) => {
      expect(planRefund(parcel(status), allowance)).toMatchObject({
        kind: "allowance",
        whole: false,
        amount: 12_345,
      });
    },
  );

  it("of a part of the price is none once the parcel came back", () => {
    expect(() => planRefund(parcel("returned"), allowance)).toThrow("invalid_input");
  });

  it("after an allowance is for the goods still, at what is left of their price", () => {
    const lines = [line("a", 1, 100_000, { refunded_amount: rupiah(12_345) })];
    const wish = { items: one, include_shipping: false };
    expect(planRefund(parcel("delivered", { lines }), wish)).toMatchObject({
      kind: "return",
      whole: true,
      items: [{ quantity: 1, amount: 87_655 }],
    });
    const twice = { ...wish, goods_amount: 87_656 };
    expect(() => planRefund(parcel("delivered", { lines }), twice)).toThrow("invalid_input");
  });

  it("for nothing of a line whose money all went back", () => {
    const lines = [line("a", 1, 100_000, { refunded_amount: rupiah(100_000) }), line("b", 1, 95_000)];
    const goods = parcel("delivered", { lines });
    expect(() => planRefund(goods, { items: one, include_shipping: false })).toThrow(
      "refund_line_unavailable",
    );
    const rest = [{ item_id: "b", quantity: 1 }];
    expect(planRefund(goods, { items: rest, include_shipping: false })).toMatchObject({ whole: false });
  });

  it.each<ConsignmentState>(["shipped", "delivered", "completed", "returned"])(
    "of %s is a return",
    (status) => {
      expect(planRefund(parcel(status), { items: all, include_shipping: false })).toMatchObject({
        kind: "return",
        whole: true,
        shipping: 0,
      });
    },
  );

  it("gives the fee back once", () => {
    const shipped = parcel("delivered", { shipping_refunded: true });
    expect(planRefund(shipped, { items: one, include_shipping: true }).shipping).toBe(0);
  });
});

describe("refusals", () => {
  it.each<ConsignmentState>(["awaiting_payment", "cancelled"])("of a parcel that is %s", (status) => {
    expect(refundKindsOf(status)).toEqual([]);
    expect(() => planRefund(parcel(status), { items: one, include_shipping: false })).toThrow(
      "refund_not_possible",
    );
  });

  it.each<[string, Partial<RefundableConsignment>, { item_id: string; quantity: number }[], string]>([
    ["nothing", {}, [], "invalid_input"],
    ["a line twice", {}, [...one, ...one], "invalid_input"],
    ["a line of another parcel", {}, [{ item_id: "x", quantity: 1 }], "invalid_input"],
    ["no unit", {}, [{ item_id: "a", quantity: 0 }], "invalid_input"],
    ["half a unit", {}, [{ item_id: "a", quantity: 0.5 }], "invalid_input"],
    ["more than was bought", {}, [{ item_id: "a", quantity: 3 }], "refund_line_unavailable"],
    [
      "more than is left",
      { lines: [line("a", 2, 10, { refunded_quantity: 2 })] },
      one,
      "refund_line_unavailable",
    ],
    [
      "a line with an open request",
      { lines: [line("a", 2, 10, { has_open_refund: true })] },
      one,
      "refund_line_unavailable",
    ],
  ])("of %s", (_, change, items, code) => {
    expect(() => planRefund(parcel("delivered", change), { items, include_shipping: false })).toThrow(code);
  });

  it.each([0, -5, 1, 465_001])("of Rp%d for goods worth Rp465.000", (goods_amount) => {
    const wish = { items: all, include_shipping: false, goods_amount };
    expect(() => planRefund(parcel("delivered"), wish)).toThrow("invalid_input");
  });
});

const anyLines = fc.array(
  fc.record({
    quantity: fc.integer({ min: 1, max: 50 }),
    unit_price: fc.integer({ min: 100, max: 10_000_000 }),
  }),
  { minLength: 1, maxLength: 8 },
);

it("a part of the price sums to what was asked, and takes from no line more than it cost", () => {
  fc.assert(
    fc.property(anyLines, fc.double({ min: 0.1, max: 1, noNaN: true }), fc.boolean(), (lines, part, fee) => {
      const full = lines.reduce((sum, { quantity, unit_price }) => sum + quantity * unit_price, 0);
      const goods_amount = Math.max(Math.floor(full * part), Math.ceil(full / 10));
      const consignment = parcel("delivered", {
        lines: lines.map(({ quantity, unit_price }, index) => line(String(index), quantity, unit_price)),
      });
      const items = lines.map(({ quantity }, index) => ({ item_id: String(index), quantity }));
      const plan = planRefund(consignment, { items, include_shipping: fee, goods_amount });
      expect(sumRupiah(plan.items.map(({ amount }) => amount))).toBe(goods_amount);
      expect(plan.amount).toBe(goods_amount + (fee ? 18_000 : 0));
      for (const [index, { amount }] of plan.items.entries()) {
        expect(amount).toBeLessThanOrEqual(lines[index]!.quantity * lines[index]!.unit_price);
        expect(amount).toBeGreaterThan(0);
      }
    }),
  );
});

it("an allowance and then the goods one by one give back what was paid, to the rupiah", () => {
  const facts = fc.record({
    quantity: fc.integer({ min: 1, max: 20 }),
    unit_price: fc.integer({ min: 100, max: 1_000_000 }),
    part: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
  });
  fc.assert(
    fc.property(facts, ({ quantity, unit_price, part }) => {
      const full = quantity * unit_price;
      let refunded = 0;
      const ask = (units: number, returned: number, goods_amount?: number) => {
        const lines = [
          line("a", quantity, unit_price, {
            ...{ refunded_quantity: returned, refunded_amount: rupiah(refunded) },
          }),
        ];
        const wish = { items: [{ item_id: "a", quantity: units }], include_shipping: false };
        const consignment = parcel("delivered", { lines });
        const plan = planRefund(consignment, goods_amount === undefined ? wish : { ...wish, goods_amount });
        expect(plan.amount).toBeLessThanOrEqual(units * unit_price);
        refunded += plan.amount;
      };
      ask(quantity, 0, Math.max(1, Math.floor(full * part)));
      for (let returned = 0; returned < quantity; returned += 1) ask(1, returned);
      expect(refunded).toBe(full);
    }),
  );
});

it("one refund has one key per attempt, and the first is its id", () => {
  expect([1, 2, 3].map((attempt) => refundKey("rfr_1", attempt))).toEqual(["rfr_1", "rfr_1-2", "rfr_1-3"]);
});

describe("a refund made in the dashboard", () => {
  it.each([
    [[], undefined],
    [[99], undefined],
    [[300, 150], 150],
    [[300, 100, 150], 100],
  ])("of %j is recorded by a request of 100 from %s", (lefts, expected) => {
    expect(
      fittingRefund(
        lefts.map((left) => ({ left })),
        100,
      )?.left,
    ).toBe(expected);
  });
});
