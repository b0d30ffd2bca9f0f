export type RefundFormValues = {
  reason: string;
  /** Null while not chosen. */
  restock: boolean | null;
  items: { item_id: string; quantity: number }[];
  include_shipping: boolean;
  /** The buyer keeps the goods, and gets a part of their price. */
  is_allowance: boolean;
  /** Whole rupiah of an allowance; null while not typed. */
  goods_amount: number | null;
};

const QUANTITY = "quantity:";

/** The name of the field that says how many of an item. */
export function quantityField(itemId: string): string {
  return `${QUANTITY}${itemId}`;
}

/** What was typed into the forms for a cancellation or a refund; what can't be read is left out. */
export function readRefundForm(form: FormData): RefundFormValues {
  const restock = form.get("restock");
  const amount = String(form.get("goods_amount") ?? "").replace(/[^0-9]/g, "");
  return {
    reason: String(form.get("reason") ?? "").trim(),
    restock: restock === "yes" ? true : restock === "no" ? false : null,
    items: [...form.entries()].flatMap(([name, value]) => {
      const quantity = Number(value);
      if (!name.startsWith(QUANTITY) || !Number.isSafeInteger(quantity) || quantity < 1) return [];
      return [{ item_id: name.slice(QUANTITY.length), quantity }];
    }),
    include_shipping: form.get("include_shipping") === "yes",
    is_allowance: form.get("what") === "allowance",
    goods_amount: amount === "" ? null : Number(amount),
  };
}
