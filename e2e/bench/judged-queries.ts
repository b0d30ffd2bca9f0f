import { readFileSync } from "node:fs";
import path from "node:path";
import type { JudgedQuery } from "./judge.js";

/** What shoppers type, each with what a fair person would call a good answer. */
export function readJudgedQueries(): JudgedQuery[] {
  const file = path.join(import.meta.dirname, "judged-queries.json");
  return JSON.parse(readFileSync(file, "utf8")) as JudgedQuery[];
}
