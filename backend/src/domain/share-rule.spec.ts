import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rupiah, sumRupiah } from "./rupiah";
import {
  assertShareRule,
  ruleInForce,
  snapshotOf,
  splitRefunds,
  splitShare,
  type ShareRule,
} from "./share-rule";

const place = { kanwil: "Sumatera Selatan", facility_id: "fac_a", category_handle: "tunik" };

function rule(id: string, change: Partial<ShareRule> = {}): ShareRule {
  return {
    id,
    name: id,
    scope: "national",
    kanwil: null,
    facility_id: null,
    category_handle: null,
    basis: "gross",
    components: [
      { name: "Premi", percent: 50 },
      { name: "PNBP", percent: 15 },
      { name: "Modal", percent: 35 },
    ],
    effective_from: "2026-01-01",
    effective_until: null,
    legal_basis: "contoh",
    approved_by: "contoh",
    is_example: true,
    ...change,
  };
}

const national = rule("national");
const kanwil = rule("kanwil", { scope: "kanwil", kanwil: place.kanwil });
const facility = rule("facility", { scope: "facility", facility_id: place.facility_id });
const category = rule("category", { scope: "category", category_handle: place.category_handle });
const categoryHere = rule("category here", {
  ...category,
  id: "category here",
  facility_id: place.facility_id,
});

describe("the rule in force", () => {
  it.each([
    [[national], "national"],
    [[national, kanwil], "kanwil"],
    [[facility, kanwil, national], "facility"],
    [[national, category, facility, kanwil], "category"],
    [[category, categoryHere], "category here"],
    [[national, rule("other", { scope: "facility", facility_id: "fac_b" })], "national"],
    [[national, rule("other", { scope: "kanwil", kanwil: "Bali" })], "national"],
    [[national, rule("next year", { effective_from: "2027-01-01" })], "national"],
    [[national, rule("newer", { effective_from: "2026-06-01" })], "newer"],
    [[national, rule("over", { ...facility, id: "over", effective_until: "2026-11-21" })], "national"],
    [
      [national, rule("last day", { ...facility, id: "last day", effective_until: "2026-11-22" })],
      "last day",
    ],
  ])("case %#: the narrowest, then the latest begun", (rules, expected) => {
    for (const order of [rules, [...rules].reverse()]) {
      expect(ruleInForce(order, place, "2026-11-22").id).toBe(expected);
    }
  });

  it("is missing when none covers the day", () => {
    expect(() => ruleInForce([national], place, "2025-12-31")).toThrow("share_rule_missing");
    expect(() => ruleInForce([], place, "2026-11-22")).toThrow("share_rule_missing");
  });
});

describe("assertShareRule", () => {
  it.each([
    [{ components: [{ name: "Premi", percent: 100 }] }, null],
    [
      {
        components: [
          { name: "A", percent: 33.33 },
          { name: "B", percent: 66.67 },
        ],
      },
      null,
    ],
    [
      {
        components: [
          { name: "A", percent: 33.333 },
          { name: "B", percent: 66.667 },
        ],
      },
      "share_rule_components_invalid",
    ],
    [
      {
        components: [
          { name: "A", percent: 50 },
          { name: "B", percent: 49.99 },
        ],
      },
      "share_rule_components_invalid",
    ],
    [
      {
        components: [
          { name: "A", percent: 110 },
          { name: "B", percent: -10 },
        ],
      },
      "share_rule_components_invalid",
    ],
    [
      {
        components: [
          { name: "A", percent: 50 },
          { name: "A", percent: 50 },
        ],
      },
      "share_rule_components_invalid",
    ],
    [{ components: [] }, "share_rule_components_invalid"],
    [{ scope: "kanwil" }, "share_rule_scope_invalid"],
    [{ scope: "national", facility_id: "fac_a" }, "share_rule_scope_invalid"],
    [{ scope: "facility", facility_id: "fac_a", kanwil: "Bali" }, "share_rule_scope_invalid"],
    [{ scope: "category", category_handle: "tunik", facility_id: "fac_a" }, null],
    [{ effective_until: "2025-12-31" }, "share_rule_dates_invalid"],
  ] as [Partial<ShareRule>, string | null][])("%j → %s", (change, code) => {
    const act = () => assertShareRule(rule("case", change));
    if (code === null) expect(act).not.toThrow();
    else expect(act).toThrow(code);
  });
});

describe("splitShare", () => {
  const percents = fc
    .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 0, maxLength: 6 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 10_000])
    .map((edges) => edges.slice(1).map((edge, index) => (edge - (edges[index] ?? 0)) / 100));
  const amount = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 }).map(rupiah);

  it("always sums to the sale, however the percentages are cut", () => {
    fc.assert(
      fc.property(percents, amount, (list, sale) => {
        const components = list.map((percent, index) => ({ name: `bagian ${index}`, percent }));
        assertShareRule(rule("any", { components }));
        return (
          sumRupiah(splitShare({ basis: "gross", components }, sale).map((part) => part.amount)) === sale
        );
      }),
    );
  });

  it("shares what is left after the material on a net basis, and waits for its cost", () => {
    const net = { ...snapshotOf(national), basis: "net" as const };
    expect(splitShare(net, rupiah(100_000))).toEqual([]);
    const parts = splitShare(net, rupiah(100_000), rupiah(40_000));
    expect(parts.map((part) => part.amount)).toEqual([30_000, 9_000, 21_000]);
  });

  it("keeps the snapshot when the rule changes afterwards", () => {
    const components = [{ name: "Premi", percent: 100 }];
    const live = rule("live", { components });
    const snapshot = snapshotOf(live);
    components[0] = { name: "Premi", percent: 1 };
    expect(snapshot.components).toEqual([{ name: "Premi", percent: 100 }]);
  });
});

describe("splitRefunds", () => {
  const components = [
    { name: "Premi", percent: 50 },
    { name: "PNBP", percent: 15 },
    { name: "Modal", percent: 35 },
  ];

  it("takes back each component in proportion", () => {
    const [half, rest] = splitRefunds({ basis: "gross", components }, rupiah(100_000), [
      rupiah(50_000),
      rupiah(50_000),
    ]);
    expect(half?.map(({ amount }) => amount)).toEqual([-25_000, -7_500, -17_500]);
    expect(rest).toEqual(half);
  });

  it("gives each component back what a refund that bounced had taken", () => {
    const refunds = [10_001, 89_999, -89_999, 89_999].map(rupiah);
    const [, taken, back, again] = splitRefunds({ basis: "gross", components }, rupiah(100_000), refunds);
    expect(back?.map(({ amount }) => amount)).toEqual(taken?.map(({ amount }) => -amount));
    expect(again).toEqual(taken);
  });

  it("takes nothing below zero, sums to each refund, and leaves nothing once all is given back", () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cuts, (list) => {
        const refunds = list.map(rupiah);
        const sale = sumRupiah(refunds);
        const splits = splitRefunds({ basis: "gross", components }, sale, refunds);
        for (const [index, parts] of splits.entries()) {
          expect(sumRupiah(parts.map(({ amount }) => amount))).toBe(rupiah(-(refunds[index] ?? 0)));
          for (const { amount } of parts) expect(amount).toBeLessThanOrEqual(0);
        }
        const whole = splitShare({ basis: "gross", components }, sale);
        for (const [index, part] of whole.entries()) {
          const back = splits.reduce((sum, parts) => sum + (parts[index]?.amount ?? 0), 0);
          expect(back + part.amount).toBe(0);
        }
      }),
    );
  });

  it("waits, like the sale, while the base is unknown", () => {
    expect(splitRefunds({ basis: "net", components }, rupiah(10), [rupiah(5), rupiah(5)])).toEqual([[], []]);
  });
});
