import type { ListingContent, ListingVariantContent } from "@karya/backend/src/contract/facility-portal";
import { newVariantKey } from "./variant-key";

/**
 * Options and their variants. An option without values yet stands as "" in every variant. Every function answers a new
 * grid in the order of the values, keeps keys, prices and stock of what stays, and leaves out what was taken out.
 */
export type VariantGrid = Pick<ListingContent, "option_names" | "variants">;

export const MAX_OPTIONS = 2;

/** Variants that were on sale before: a combination that comes back gets its old key. */
type Known = readonly ListingVariantContent[];

/** The values of an option, in order; none while the option is new. */
export function valuesOf(grid: VariantGrid, name: string): string[] {
  return [...new Set(grid.variants.map((variant) => variant.options[name] ?? ""))].filter(Boolean);
}

export function addOption(grid: VariantGrid, typed: string): VariantGrid {
  const name = typed.trim();
  const exists = grid.option_names.some((other) => equal(other, name));
  if (!name || exists || grid.option_names.length >= MAX_OPTIONS) return grid;
  return {
    option_names: [...grid.option_names, name],
    variants: grid.variants.map((variant) => ({ ...variant, options: { ...variant.options, [name]: "" } })),
  };
}

export function removeOption(grid: VariantGrid, name: string): VariantGrid {
  const variants = grid.variants.map((variant) => {
    const { [name]: _gone, ...options } = variant.options;
    return { ...variant, options };
  });
  return {
    option_names: grid.option_names.filter((other) => other !== name),
    variants: onceEach(variants),
  };
}

/** Adds a value and, for it, a variant with each combination of the other option; their price is their neighbour's. */
export function addValue(grid: VariantGrid, name: string, typed: string, known: Known = []): VariantGrid {
  const value = typed.trim();
  const values = valuesOf(grid, name);
  if (!value || values.some((other) => equal(other, value))) return grid;
  const set = (variant: ListingVariantContent) => ({ ...variant.options, [name]: value });
  if (values.length === 0) {
    return { ...grid, variants: grid.variants.map((variant) => ({ ...variant, options: set(variant) })) };
  }
  const patterns = onceEach(grid.variants.map((variant) => ({ ...variant, options: set(variant) })));
  return sorted(patterns.reduce((next, pattern) => withVariant(next, pattern, known), grid));
}

export function removeValue(grid: VariantGrid, name: string, value: string): VariantGrid {
  if (valuesOf(grid, name).length > 1) {
    return { ...grid, variants: grid.variants.filter((variant) => variant.options[name] !== value) };
  }
  const emptied = grid.variants.map((variant) => ({
    ...variant,
    options: { ...variant.options, [name]: "" },
  }));
  return { ...grid, variants: onceEach(emptied) };
}

/** Takes out one combination that isn't made. The last one stays. */
export function removeVariant(grid: VariantGrid, key: string): VariantGrid {
  if (grid.variants.length === 1) return grid;
  return { ...grid, variants: grid.variants.filter((variant) => variant.key !== key) };
}

/** How many combinations of the values have no variant. */
export function missingCount(grid: VariantGrid): number {
  return combinations(grid).length - grid.variants.length;
}

/** Makes a variant of every combination that has none. */
export function addMissing(grid: VariantGrid, known: Known = []): VariantGrid {
  const price = grid.variants[0]?.price ?? 0;
  const added = combinations(grid)
    .filter((options) => !grid.variants.some((variant) => matches(grid, variant.options, options)))
    .reduce((next, options) => withVariant(next, { key: "", options, price, initial_stock: 0 }, known), grid);
  return sorted(added);
}

export function changeVariant(
  grid: VariantGrid,
  key: string,
  values: Partial<Pick<ListingVariantContent, "price" | "initial_stock">>,
): VariantGrid {
  return {
    ...grid,
    variants: grid.variants.map((variant) => (variant.key === key ? { ...variant, ...values } : variant)),
  };
}

/** The same price or stock for all; what is undefined stays as it is. */
export function fillAll(
  grid: VariantGrid,
  values: Partial<Pick<ListingVariantContent, "price" | "initial_stock">>,
): VariantGrid {
  return { ...grid, variants: grid.variants.map((variant) => ({ ...variant, ...values })) };
}

function withVariant(grid: VariantGrid, variant: ListingVariantContent, known: Known): VariantGrid {
  const key = newVariantKey(variant.options, grid.variants, known);
  return { ...grid, variants: [...grid.variants, { ...variant, key, initial_stock: 0 }] };
}

function combinations(grid: VariantGrid): Record<string, string>[] {
  return grid.option_names.reduce<Record<string, string>[]>(
    (before, name) => {
      const values = valuesOf(grid, name);
      return before.flatMap((options) =>
        (values.length > 0 ? values : [""]).map((value) => ({ ...options, [name]: value })),
      );
    },
    [{}],
  );
}

function sorted(grid: VariantGrid): VariantGrid {
  const ranks = grid.option_names.map((name) => ({ name, values: valuesOf(grid, name) }));
  const place = (variant: ListingVariantContent) =>
    ranks.reduce((sum, { name, values }) => sum * 1000 + values.indexOf(variant.options[name] ?? ""), 0);
  return { ...grid, variants: [...grid.variants].sort((a, b) => place(a) - place(b)) };
}

function onceEach(variants: ListingVariantContent[]): ListingVariantContent[] {
  const seen = new Set<string>();
  return variants.filter((variant) => {
    const combination = JSON.stringify(Object.entries(variant.options).sort());
    return !seen.has(combination) && seen.add(combination);
  });
}

function matches(grid: VariantGrid, left: Record<string, string>, right: Record<string, string>): boolean {
  return grid.option_names.every((name) => (left[name] ?? "") === right[name]);
}

function equal(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
