/** A text as it stands in an address: "Baju Koko – Putih" becomes "baju-koko-putih". */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
