const LONGEST = 80;

/**
 * A title as the last part of an address: small letters, digits and single hyphens, at most 80 characters, cut
 * between words where it can. A title without any letter or digit of ours gives "produk".
 */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’'`]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = "";
  for (const word of words) {
    const longer = slug ? `${slug}-${word}` : word.slice(0, LONGEST);
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || "produk";
}
