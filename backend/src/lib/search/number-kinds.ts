/** Types of an index definition's fields that are compared by size. */
export const NUMBER_KINDS: ReadonlySet<string> = new Set(["integer", "float", "date"]);
