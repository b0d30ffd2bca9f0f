/**
 * Fewer and fewer of the words of a query that nothing matches whole, the best first: all but one, the last one left
 * out first since an Indonesian phrase begins with its noun; then each word alone. Never the whole query, never none.
 */
export function relaxations(words: readonly string[]): string[][] {
  if (words.length < 2) return [];
  const butOne = words.map((_, index) => words.filter((__, other) => other !== index)).reverse();
  const alone = words.map((word) => [word]);
  return words.length === 2 ? butOne : [...butOne, ...alone];
}
