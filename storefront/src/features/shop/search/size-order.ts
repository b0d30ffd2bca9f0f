const letters = ["XXXS", "XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL", "XXXXL", "XXXXXL"];
const words = ["mini", "kecil", "standar", "sedang", "besar", "jumbo"];
const natural = new Intl.Collator("id", { numeric: true });

/** Sizes as people expect them: one size for all, then words, S to XXXL, then numbers and measures by their number. */
export function compareSizes(a: string, b: string): number {
  return rank(a) - rank(b) || natural.compare(a, b);
}

function rank(size: string): number {
  const text = size.trim();
  if (/^(all ?size|satu ukuran|bebas)/i.test(text)) return 0;
  const word = words.indexOf(text.toLowerCase());
  if (word >= 0) return 1 + word;
  const letter = letters.indexOf(letterOf(text));
  return letter >= 0 ? 20 + letter : 100;
}

/** "M (56 cm)" → "M", "3XL" → "XXXL"; empty when it is no letter size. */
function letterOf(text: string): string {
  const [, times, letter] = /^(?:([2-5])(?=X))?(X*[SML])(?![\p{L}\d])/iu.exec(text) ?? [];
  if (!letter) return "";
  return times ? "X".repeat(Number(times) - 1) + letter.toUpperCase() : letter.toUpperCase();
}
