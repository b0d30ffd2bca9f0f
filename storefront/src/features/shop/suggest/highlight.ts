/** A label in parts, those marked that begin a word as one of the typed words does. */
export function highlight(label: string, typed: string): { text: string; hit: boolean }[] {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [{ text: label, hit: false }];
  const longestFirst = [...words].sort((a, b) => b.length - a.length).join("|");
  return label
    .split(new RegExp(`(?<![\\p{L}\\p{N}])(${longestFirst})`, "iu"))
    .map((text, index) => ({ text, hit: index % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
