/** Longest text that is searched for, in characters. */
const LONGEST = 100;

/**
 * Words as they may stand in an address and on the screen: one line, no control characters, no half characters, and
 * none of the invisible marks that turn the direction of the text around them.
 */
export function cleanWords(text: string, longest = LONGEST): string {
  const line = text
    .slice(0, longest * 10)
    .replace(/[\p{Cf}\p{Cs}]/gu, "")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .trim()
    .normalize("NFC");
  return [...line].slice(0, longest).join("").trim();
}
