import { expect, it } from "vitest";
import { quantityField, readRefundForm } from "./refund-form";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

it("reads what was typed", () => {
  const typed = form({
    reason: "  Jahitan lepas ",
    restock: "no",
    include_shipping: "yes",
    what: "allowance",
    goods_amount: "Rp 25.000",
    [quantityField("coi_a")]: "2",
    [quantityField("coi_b")]: "0",
  });
  expect(readRefundForm(typed)).toEqual({
    reason: "Jahitan lepas",
    restock: false,
    items: [{ item_id: "coi_a", quantity: 2 }],
    include_shipping: true,
    is_allowance: true,
    goods_amount: 25_000,
  });
});

it("takes nothing for what can't be read", () => {
  const odd = form({ restock: "mungkin", [quantityField("coi_a")]: "1,5", [quantityField("coi_b")]: "-1" });
  expect(readRefundForm(odd)).toEqual({
    reason: "",
    restock: null,
    items: [],
    include_shipping: false,
    is_allowance: false,
    goods_amount: null,
  });
});
