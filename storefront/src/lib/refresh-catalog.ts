import "server-only";
import { updateTag } from "next/cache";
import { catalogTags } from "./cache-tags";

/** Lets the very next visitor see a changed catalogue. Call it in the server action that made the change. */
export function refreshCatalog(): void {
  updateTag(catalogTags.all);
}
