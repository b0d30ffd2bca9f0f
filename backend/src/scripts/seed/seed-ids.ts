import { createHash } from "node:crypto";

/** Ids computed from what a row is, so that a second run finds what the first one made. */
export function seedId(prefix: string, key: string): string {
  return `${prefix}_${createHash("sha256").update(`seed:${prefix}:${key}`).digest("hex").slice(0, 26).toUpperCase()}`;
}
