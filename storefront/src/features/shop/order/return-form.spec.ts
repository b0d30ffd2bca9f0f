import { expect, it } from "vitest";
import { readReturnItems, returnQuantityField } from "./return-form";

it("reads the chosen items, and leaves out none, nonsense and other fields", () => {
  const form = new FormData();
  form.set(returnQuantityField("coi_a"), "2");
  form.set(returnQuantityField("coi_b"), "0");
  form.set(returnQuantityField("coi_c"), "satu");
  form.set("reason", "3");
  expect(readReturnItems(form)).toEqual([{ item_id: "coi_a", quantity: 2 }]);
});
