/** The keys of a lock, each once, in one order for everybody: whoever takes them so can't wait for each other. */
export function keysInOrder(keys: string | readonly string[]): string[] {
  return [...new Set(typeof keys === "string" ? [keys] : keys)].sort();
}
