import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreesWith, cartChange } from "./cart-change";

const seen = { unit_price: 100_000, quantity: 3 };
const now = { unit_price: 100_000, available: 10, sellable: true };

describe("cartChange", () => {
  it.each([
    ["nothing", {}, null],
    ["a higher price", { unit_price: 120_000 }, { price: { from: 100_000, to: 120_000 }, quantity: null }],
    ["a lower price", { unit_price: 90_000 }, { price: { from: 100_000, to: 90_000 }, quantity: null }],
    ["less stock", { available: 1 }, { price: null, quantity: { from: 3, to: 1 } }],
    [
      "both",
      { unit_price: 90_000, available: 2 },
      { price: { from: 100_000, to: 90_000 }, quantity: { from: 3, to: 2 } },
    ],
    ["sold out", { unit_price: 90_000, available: 0 }, { price: null, quantity: { from: 3, to: 0 } }],
    ["withdrawn", { sellable: false }, { price: null, quantity: { from: 3, to: 0 } }],
  ])("tells of %s", (_, change, expected) => {
    expect(cartChange(seen, { ...now, ...change })).toEqual(expected);
  });
});

const price = fc.integer({ min: 1, max: 1_000_000 });
const state = fc.record({
  unit_price: price,
  available: fc.integer({ min: 0, max: 5 }),
  sellable: fc.boolean(),
});
const line = fc.record({ unit_price: price, quantity: fc.integer({ min: 1, max: 5 }) });

it("agreeing to what is told leaves nothing to tell, and to anything else is no agreement", () => {
  fc.assert(
    fc.property(line, state, (wanted, live) => {
      const change = cartChange(wanted, live);
      const agreed = {
        unit_price: change?.price?.to ?? wanted.unit_price,
        quantity: change?.quantity?.to ?? wanted.quantity,
      };
      expect(agreesWith(change, wanted, agreed)).toBe(true);
      expect(agreesWith(change, wanted, { ...agreed, quantity: agreed.quantity + 1 })).toBe(false);
      if (agreed.quantity === 0) return;
      expect(agreesWith(change, wanted, { ...agreed, unit_price: agreed.unit_price + 1 })).toBe(false);
      expect(cartChange(agreed, live)).toBeNull();
    }),
  );
});
