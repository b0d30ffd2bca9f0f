import { readFileSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import * as schema from "./schema.js";

/** Which words find each other. @throws ZodError naming what is wrong. */
export function readSearchSynonyms(): z.infer<typeof schema.searchSynonyms> {
  return schema.searchSynonyms.parse(json("search-synonyms.json"));
}

/** English for the text of an index. @throws ZodError naming what is wrong. */
export function readSearchEnglish(): z.infer<typeof schema.searchEnglish> {
  return schema.searchEnglish.parse(json("search-english.json"));
}

function json(name: string): unknown {
  return JSON.parse(readFileSync(path.join(import.meta.dirname, "../data", name), "utf8"));
}
