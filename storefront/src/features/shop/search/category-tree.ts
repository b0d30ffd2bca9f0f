import type { CategoryView } from "@karya/backend/src/contract/catalog";
import type { SearchFacetValue } from "@karya/backend/src/contract/search";

/** Of each category the one above it; null at the top. In the shop's own order. */
export type CategoryParents = ReadonlyMap<string, string | null>;

export type CategoryNode = SearchFacetValue & { children: CategoryNode[] };

export function categoryParents(
  categories: readonly Pick<CategoryView, "handle" | "parent_handle">[],
): CategoryParents {
  return new Map(categories.map(({ handle, parent_handle }) => [handle, parent_handle]));
}

/** Whether `handle` lies below `above`; never true of a category and itself. */
export function isBelow(handle: string, above: string, parents: CategoryParents): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(handle) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/**
 * The counted categories as a tree in the shop's order, from below `root` (null: from the top). A category whose
 * parent isn't counted stands at the top rather than nowhere.
 */
export function categoryTree(
  values: readonly SearchFacetValue[],
  parents: CategoryParents,
  root: string | null,
): CategoryNode[] {
  const order = [...parents.keys()];
  const place = (handle: string) => (order.includes(handle) ? order.indexOf(handle) : order.length);
  const nodes = new Map(
    values
      .filter(({ value }) => root === null || isBelow(value, root, parents))
      .sort((a, b) => place(a.value) - place(b.value))
      .map((value) => [value.value, { ...value, children: [] as CategoryNode[] }]),
  );
  const top: CategoryNode[] = [];
  for (const node of nodes.values()) {
    const parent = nodes.get(parents.get(node.value) ?? "");
    (parent ? parent.children : top).push(node);
  }
  return top;
}

/** Of a category chosen together with one below it, only the lower one counts: it was chosen to narrow. */
export function narrowestOnly(chosen: readonly string[], parents: CategoryParents): string[] {
  return chosen.filter((handle) => !chosen.some((other) => isBelow(other, handle, parents)));
}

/** Choosing a category takes the place of what is chosen below it; choosing one below it narrows to that one. */
export function toggleCategory(
  chosen: readonly string[],
  handle: string,
  parents: CategoryParents,
): string[] {
  if (chosen.includes(handle)) return chosen.filter((one) => one !== handle);
  return [
    ...chosen.filter((one) => !isBelow(one, handle, parents) && !isBelow(handle, one, parents)),
    handle,
  ];
}
