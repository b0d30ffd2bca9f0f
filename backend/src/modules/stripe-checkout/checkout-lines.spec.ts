import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CheckoutLine, type OrderLine, toCheckoutLines } from "./checkout-lines";

const sumOf = (lines: readonly CheckoutLine[]) =>
  lines.reduce((sum, { quantity, unit_price }) => sum + quantity * unit_price, 0);
const parcel = (index: number) => ({ number: `KB-1042-${index + 1}`, facility: `Lapas ${index + 1}` });
const goods = (count: number, parcels: number): OrderLine[] =>
  Array.from({ length: count }, (_, index) => ({
    ...parcel(index % parcels),
    name: `Barang ${index}`,
    quantity: (index % 7) + 1,
    unit_price: 12_345 + index,
  }));
const shipping = (parcels: number): OrderLine[] =>
  Array.from({ length: parcels }, (_, index) => ({
    ...parcel(index),
    name: `Ongkir JNE REG dari Lapas ${index + 1}`,
    quantity: 1,
    unit_price: 18_000 + index,
  }));

describe("the lines of Stripe's page", () => {
  it("are the shopper's own while Stripe takes them all", () => {
    const order = [...goods(80, 20), ...shipping(20)];
    const lines = toCheckoutLines(order);
    expect(lines).toHaveLength(100);
    expect(lines[0]).toEqual({ name: "Barang 0", quantity: 1, unit_price: 12_345 });
    expect(sumOf(lines)).toBe(sumOf(order));
  });

  it("are one for each parcel of 100 goods from 20 facilities, over the same sum", () => {
    const order = [...goods(100, 20), ...shipping(20)];
    const lines = toCheckoutLines(order);
    expect(lines).toHaveLength(20);
    expect(sumOf(lines)).toBe(sumOf(order));
    expect(lines[0]?.name).toBe("Kiriman KB-1042-1 dari Lapas 1");
    const first = order.filter(({ number }) => number === "KB-1042-1");
    expect(lines[0]).toMatchObject({ quantity: 1, unit_price: sumOf(first) });
  });

  it("are never too many, and always over the order's sum", () => {
    const counts = fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 20 }));
    fc.assert(
      fc.property(counts, ([count, parcels]) => {
        const order = [...goods(count, parcels), ...shipping(Math.min(count, parcels))];
        const lines = toCheckoutLines(order);
        expect(lines.length).toBeLessThanOrEqual(100);
        expect(sumOf(lines)).toBe(sumOf(order));
      }),
    );
  });
});
