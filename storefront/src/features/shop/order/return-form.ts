const QUANTITY = "return:";

/** The name of the field that says how many of an item come back. */
export function returnQuantityField(itemId: string): string {
  return `${QUANTITY}${itemId}`;
}

/** The items chosen in the form; what can't be read is left out. */
export function readReturnItems(form: FormData): { item_id: string; quantity: number }[] {
  return [...form.entries()].flatMap(([name, value]) => {
    const quantity = Number(value);
    if (!name.startsWith(QUANTITY) || !Number.isSafeInteger(quantity) || quantity < 1) return [];
    return [{ item_id: name.slice(QUANTITY.length), quantity }];
  });
}
