import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";

/** What must hold for a document; all conditions of a query hold together. */
export type Condition =
  | { field: string; kind: "any"; values: string[] }
  | { field: string; kind: "range"; from: number | null; to: number | null };

/**
 * A search query's filters as a flat list that both engines can serve: a field has one of some values, or lies in a
 * range. `$and` is taken apart; anything else is refused rather than half understood.
 * @throws MedusaError INVALID_DATA naming the operator or field
 */
export function conditionsOf(filters: SearchTypes.SearchFilters | undefined): Condition[] {
  return Object.entries(filters ?? {}).flatMap(([field, wanted]) => {
    if (wanted === undefined) return [];
    if (field === "$and") return (wanted as SearchTypes.SearchFilters[]).flatMap(conditionsOf);
    if (field.startsWith("$")) throw unsupported(field);
    return conditionsOfField(field, wanted);
  });
}

function conditionsOfField(field: string, wanted: unknown): Condition[] {
  if (Array.isArray(wanted)) return [anyOf(field, wanted)];
  if (typeof wanted !== "object" || wanted === null || wanted instanceof Date)
    return [anyOf(field, [wanted])];
  const range: Condition = { field, kind: "range", from: null, to: null };
  const conditions: Condition[] = [];
  for (const [operator, value] of Object.entries(wanted)) {
    if (operator === "$eq") conditions.push(anyOf(field, [value]));
    else if (operator === "$in" || operator === "$overlaps") conditions.push(anyOf(field, value));
    else if (operator === "$gte") range.from = numberOf(field, value);
    else if (operator === "$lte") range.to = numberOf(field, value);
    else throw unsupported(`${operator} on ${field}`);
  }
  if (range.from !== null || range.to !== null) conditions.push(range);
  return conditions;
}

function anyOf(field: string, values: unknown): Condition {
  if (!Array.isArray(values)) throw unsupported(`a list on ${field}`);
  return { field, kind: "any", values: values.map(String) };
}

function numberOf(field: string, value: unknown): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw unsupported(`a number on ${field}`);
  return number;
}

function unsupported(what: string): MedusaError {
  return new MedusaError(MedusaError.Types.INVALID_DATA, `The search filter ${what} can't be served.`);
}
