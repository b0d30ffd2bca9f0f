import type { CatalogProduct, CatalogVariant } from "@karya/backend/src/contract/catalog";

/** Option name → chosen value. */
export type Selection = Readonly<Record<string, string>>;

type Choosable = Pick<CatalogProduct, "option_names" | "variants">;

/** The variant that has exactly these values, or null when the combination isn't made. */
export function pickVariant(product: Choosable, selection: Selection): CatalogVariant | null {
  return (
    product.variants.find((variant) =>
      product.option_names.every((name) => variant.options[name] === selection[name]),
    ) ?? null
  );
}

/** What is chosen when the page opens: the first variant that can be bought, else the first one. */
export function initialSelection(product: Choosable): Selection {
  const variant = product.variants.find((one) => one.available > 0) ?? product.variants[0];
  return variant ? variant.options : {};
}

/** The values of an option in the order the variants name them. */
export function optionValues(product: Choosable, name: string): string[] {
  return [
    ...new Set(
      product.variants.map((variant) => variant.options[name]).filter((value) => value !== undefined),
    ),
  ];
}

/** Units to be had of `value`, the other options staying as they are; 0 when sold out or not made. */
export function availableWith(product: Choosable, selection: Selection, name: string, value: string): number {
  return pickVariant(product, { ...selection, [name]: value })?.available ?? 0;
}

/**
 * The selection after choosing `value`. If that combination isn't made, the other options move to a variant that is,
 * so that one can never be led into a corner.
 */
export function choose(product: Choosable, selection: Selection, name: string, value: string): Selection {
  const wanted = { ...selection, [name]: value };
  if (pickVariant(product, wanted)) return wanted;
  const candidates = product.variants.filter((variant) => variant.options[name] === value);
  const next = candidates.find((variant) => variant.available > 0) ?? candidates[0];
  return next ? next.options : wanted;
}
