import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { AreaView } from "../contract/checkout";
import { isInside, type AreaPath } from "../domain/address";

type AreaTree = { names: Map<string, string>; children: Map<string, AreaView[]> };

const FILES = ["provinces", "regencies", "districts", "villages"];
/** Words that stay as they are when the data's capitals are set in proper case. */
const KEPT = new Set(["DKI"]);

const collator = new Intl.Collator("id");

let tree: AreaTree | null = null;

/** The provinces, or the areas one level below; null for a code that doesn't exist. Villages have none below. */
export function listAreas(parent?: string): AreaView[] | null {
  const { names, children } = (tree ??= readTree());
  if (parent !== undefined && !names.has(parent)) return null;
  // Sorted when asked for: sorting all 83,000 villages at once would take most of a second.
  return [...(children.get(parent ?? "") ?? [])].sort((a, b) => collator.compare(a.name, b.name));
}

/** What the codes of an address stand for. A code counts only when it lies inside the one above it. */
export function areaPath(codes: {
  province_code: string;
  regency_code: string;
  district_code: string;
  village_code: string;
}): AreaPath {
  const { names } = (tree ??= readTree());
  const levels = [codes.province_code, codes.regency_code, codes.district_code, codes.village_code];
  const found: (string | null)[] = [];
  for (const [depth, code] of levels.entries()) {
    const parent = levels[depth - 1];
    const nested = parent === undefined ? !code.includes(".") : found[depth - 1] && isInside(code, parent);
    found.push(nested ? (names.get(code) ?? null) : null);
  }
  const [province = null, regency = null, district = null, village = null] = found;
  return { province, regency, district, village };
}

/** Some 91,000 rows, a fifth of a second, once per process. */
function readTree(): AreaTree {
  const folder = join(dirname(require.resolve("idn-area-data/package.json")), "data");
  const names = new Map<string, string>();
  const children = new Map<string, AreaView[]>();
  for (const file of FILES) {
    const [, ...lines] = readFileSync(join(folder, `${file}.csv`), "utf8").split(/\r?\n/);
    for (const line of lines) {
      const comma = line.indexOf(",");
      if (comma < 0) continue;
      const code = line.slice(0, comma);
      const parent = file === "provinces" ? "" : code.slice(0, code.lastIndexOf("."));
      const text = parent === "" ? line.slice(comma + 1) : line.slice(line.indexOf(",", comma + 1) + 1);
      const area = { code, name: properCase(unquote(text)) };
      names.set(code, area.name);
      const siblings = children.get(parent);
      if (siblings) siblings.push(area);
      else children.set(parent, [area]);
    }
  }
  return { names, children };
}

/** The package writes a name with a comma or a quote in double quotes, as CSV does. */
function unquote(text: string): string {
  const inner = /^"(.*)"$/.exec(text)?.[1];
  return (inner ?? text).replaceAll('""', '"').trim();
}

/** Provinces and regencies come in capitals: "KABUPATEN ACEH SELATAN". The rest is kept as written. */
function properCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(" ")
    .map((word) => (KEPT.has(word) ? word : word.replace(/[A-Z]+/g, capitalised)))
    .join(" ");
}

function capitalised(letters: string): string {
  return letters.charAt(0) + letters.slice(1).toLowerCase();
}
