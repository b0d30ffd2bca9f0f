import { expect, test } from "vitest";
import { conditionsOf } from "./conditions";

test("values, lists, ranges and $and become one flat list", () => {
  expect(
    conditionsOf({
      category: ["tas", "topi"],
      in_stock: true,
      $and: [{ province: { $in: ["Bali"] } }, { price_max: { $gte: 5 }, price_min: { $lte: 9 } }],
    }),
  ).toEqual([
    { field: "category", kind: "any", values: ["tas", "topi"] },
    { field: "in_stock", kind: "any", values: ["true"] },
    { field: "province", kind: "any", values: ["Bali"] },
    { field: "price_max", kind: "range", from: 5, to: null },
    { field: "price_min", kind: "range", from: null, to: 9 },
  ]);
  expect(conditionsOf(undefined)).toEqual([]);
});

test.each([
  [{ $or: [] }],
  [{ $not: {} }],
  [{ title: { $like: "x" } }],
  [{ price_min: { $gte: "many" } }],
  [{ price_min: { $in: "1" as unknown as string[] } }],
])("what an engine can't serve is refused: %j", (filters) => {
  expect(() => conditionsOf(filters)).toThrow(/can't be served/);
});
