import { createHash } from "node:crypto";
import type { ListingContent } from "../../contract/facility-portal";
import { canonicalJson } from "../../domain/canonical-json";

/** SHA-256 of the content, hex: the same for the same content, whatever the order of its keys. */
export function contentHash(content: ListingContent): string {
  return createHash("sha256").update(canonicalJson(content)).digest("hex");
}
