import type { SuggestView } from "@karya/backend/src/contract/search";

/**
 * Of an earlier answer what fits the words as they are now: every word begins a word of it. Shown until the true answer
 * is there, so that the list doesn't blink at each keystroke and never holds what no longer fits.
 */
export function stillFitting(view: SuggestView, typed: string): SuggestView {
  const words = wordsOf(typed);
  const fits = (...texts: string[]) => {
    const parts = wordsOf(texts.join(" "));
    return words.every((word) => parts.some((part) => part.startsWith(word)));
  };
  return {
    products: view.products.filter(({ title, maker }) => fits(title, maker)),
    categories: view.categories.filter(({ name }) => fits(name)),
    facilities: view.facilities.filter(({ short_name, city }) => fits(short_name, city)),
    brands: view.brands.filter(({ name, facility_short_name }) => fits(name, facility_short_name)),
  };
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase("id").match(/[\p{L}\p{N}]+/gu) ?? [];
}
