const MOST = 8;

/** The words of what someone typed into a search box: letters and digits only, small, each once, eight at most. */
export function searchWords(typed: string): string[] {
  return allWords(typed).slice(0, MOST);
}

/** Those beyond the eighth, which are not searched for. */
export function wordsBeyond(typed: string): string[] {
  return allWords(typed).slice(MOST);
}

function allWords(typed: string): string[] {
  const words = typed.normalize("NFKC").toLowerCase().match(WORD) ?? [];
  return [...new Set(words.map((word) => [...word].slice(0, 40).join("")))];
}

/** A text as a search engine compares it: words of small letters and digits without accents, one space between. */
export function comparableText(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
  return (plain.match(WORD) ?? []).join(" ");
}

const WORD = /[\p{L}\p{N}]+/gu;
