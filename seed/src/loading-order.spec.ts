import { expect, it } from "vitest";
import { inLoadingOrder } from "./loading-order.js";
import { readData } from "./read-data.js";

const { products } = readData();
const ordered = inLoadingOrder(products);

it("loads every product once", () => {
  expect(ordered.map(({ handle }) => handle).sort()).toEqual(products.map(({ handle }) => handle).sort());
});

it("ends with the first product of each facility whose goods are known, and begins with samples", () => {
  const known = new Set(products.filter(({ is_sample }) => !is_sample).map(({ facility }) => facility));
  const last = ordered.slice(-known.size);
  expect(new Set(last.map(({ facility }) => facility))).toEqual(known);
  expect(last.map(({ handle }) => handle)).toContain("tunik-jumputan-titik-tujuh");
  expect(ordered[0]?.is_sample).toBe(true);
});
