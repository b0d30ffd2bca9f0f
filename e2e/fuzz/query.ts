import { oddText } from "./odd-values";
import type { Random } from "./random";

const FACETS = ["category", "province", "facility", "brand", "technique", "motif", "color", "size"];
const SORTS = ["relevan", "terbaru", "termurah", "termahal", "unggulan"];

/** Names that some route or page reads from its query, with what it would take; and some that Medusa would read. */
const NAMES: readonly (readonly [name: string, takes: readonly string[]])[] = [
  ["q", ["batik", "tunik jumputan"]],
  ["page", ["1", "2", "1000000000"]],
  ["halaman", ["2"]],
  ["sort", SORTS],
  ["urut", SORTS],
  ["category", ["tunik"]],
  ["kategori", ["tunik"]],
  ["province", ["31", "16"]],
  ["provinsi", ["31"]],
  ["facility", ["lpp-palembang", "lapas-cirebon"]],
  ["upt", ["lpp-palembang"]],
  ["brand", ["Karya Palembang"]],
  ["merek", ["Karya Palembang"]],
  ["technique", ["Jumputan"]],
  ["teknik", ["Jumputan"]],
  ["motif", ["Mega mendung"]],
  ["color", ["Indigo"]],
  ["warna", ["Indigo"]],
  ["size", ["M", "XL"]],
  ["ukuran", ["M"]],
  ["price_min", ["0", "1000", "999999999999"]],
  ["price_max", ["100000", "0"]],
  ["harga-min", ["1.000"]],
  ["harga-maks", ["100000"]],
  ["in_stock", ["1", "true"]],
  ["tersedia", ["1"]],
  ["field", FACETS],
  ["find", ["a", "cirebon"]],
  ["status", ["all", "submitted"]],
  ["period", ["2026-11"]],
  ["akun", ["425119"]],
  ["undeposited", ["1"]],
  ["parent", ["31"]],
  ["induk", ["31.74"]],
  ["lanjut", ["/upt"]],
  ["fields", ["id"]],
  ["limit", ["10"]],
  ["offset", ["10"]],
  ["order", ["id"]],
  ["expand", ["items"]],
  ["locale", ["en"]],
  ["__proto__", ["1"]],
];

/** None half the time; else up to three names, whose values may be what they should. */
export function query(random: Random): string {
  if (random.chance(0.5)) return "";
  // More than a request's head may hold.
  if (random.chance(0.01)) return `?q=${"x".repeat(20_000)}`;
  const pairs = Array.from({ length: 1 + random.below(3) }, () => pair(random));
  // Without both, there are no values of a facet to be found.
  if (random.chance(0.05)) pairs.push(`field=${random.pick(FACETS)}`, `find=${encoded(oddText(random))}`);
  return `?${pairs.join("&")}`;
}

function pair(random: Random): string {
  const [name, takes] = random.pick(NAMES);
  const nested = random.chance(0.2) ? random.pick(["[]", "[a]", "[a][b]", "[$ne]"]) : "";
  const value = random.chance(0.3) ? random.pick(takes) : oddText(random);
  return `${encodeURIComponent(name + nested)}=${random.chance(0.1) ? "%" : encoded(value)}`;
}

/** Half a character can't be encoded. */
function encoded(value: string): string {
  return encodeURIComponent(value.slice(0, 1500).replace(/\p{Surrogate}/gu, ""));
}
