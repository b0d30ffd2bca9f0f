import { expect, it } from "vitest";
import { compareSizes } from "./size-order";

it.each([
  [
    ["XL", "S", "XXL", "M", "L", "XS"],
    ["XS", "S", "M", "L", "XL", "XXL"],
  ],
  [
    ["3XL", "2XL", "XL", "4XL"],
    ["XL", "2XL", "3XL", "4XL"],
  ],
  [
    ["L (58 cm)", "M (56 cm)", "S"],
    ["S", "M (56 cm)", "L (58 cm)"],
  ],
  [
    ["10", "9", "8,5", "100"],
    ["8,5", "9", "10", "100"],
  ],
  [
    ["180 × 240 cm", "18 × 18 cm", "120 × 180 cm"],
    ["18 × 18 cm", "120 × 180 cm", "180 × 240 cm"],
  ],
  [
    ["Besar", "Kecil", "Sedang", "Jumbo"],
    ["Kecil", "Sedang", "Besar", "Jumbo"],
  ],
  [
    ["40", "M", "All size", "Lebar 40 cm", "Standar"],
    ["All size", "Standar", "M", "40", "Lebar 40 cm"],
  ],
])("orders %j", (given, ordered) => {
  expect([...given].sort(compareSizes)).toEqual(ordered);
});
