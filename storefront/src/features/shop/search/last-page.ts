import type { SearchView } from "@karya/backend/src/contract/search";

export function lastPage({ count, page_size }: Pick<SearchView, "count" | "page_size">): number {
  return Math.ceil(count / page_size);
}

/** Whether a list ends before its page. A page within it can be empty too: its goods were withdrawn a moment ago. */
export function isPastEnd(view: Pick<SearchView, "count" | "page" | "page_size">): boolean {
  return view.count > 0 && view.page > lastPage(view);
}
