import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SeedSynonym } from "@karya/backend/src/scripts/seed/messages.js";
import { z } from "zod";
import { parseCsv } from "./csv.js";
import { readSearchEnglish, readSearchSynonyms } from "./read-search-data.js";
import * as schema from "./schema.js";
import { synonymRows } from "./synonym-rows.js";

const folder = path.join(import.meta.dirname, "../data");

export type SeedData = {
  facilities: schema.FacilityRow[];
  /** Facility handle → paragraphs split by a blank line. */
  stories: Record<string, string>;
  categories: schema.Category[];
  products: schema.Product[];
  officers: schema.Officers;
  shares: schema.ShareRules;
  placements: schema.Placement[];
  synonyms: SeedSynonym[];
};

/** Everything under `data/`, checked. Products come featured maker first. @throws ZodError naming what is wrong. */
export function readData(): SeedData {
  const catalogues = readdirSync(path.join(folder, "catalog")).sort(
    (a, b) => Number(b === "cantik.json") - Number(a === "cantik.json") || a.localeCompare(b),
  );
  return {
    facilities: z.array(schema.facilityRow).parse(parseCsv(read("upt.csv"))),
    stories: z.record(z.string(), z.string().min(120)).parse(json("facility-stories.json")),
    categories: z.array(schema.category).parse(json("categories.json")),
    products: catalogues.flatMap((name) => z.array(schema.product).parse(json(`catalog/${name}`))),
    officers: schema.officers.parse(json("officers.json")),
    shares: schema.shareRules.parse(json("share-rules.json")),
    placements: z.array(schema.placement).parse(json("placements.json")),
    synonyms: synonymRows(readSearchSynonyms(), readSearchEnglish()),
  };
}

function read(name: string): string {
  return readFileSync(path.join(folder, name), "utf8");
}

function json(name: string): unknown {
  return JSON.parse(read(name));
}
