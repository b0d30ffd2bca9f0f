import type { Condition } from "../../lib/search/conditions";

/**
 * Conditions as Meilisearch's filter: all of the outer list, any of an inner one. A value is always a quoted literal,
 * so that nothing in it can be read as part of the filter.
 */
export function filterOf(conditions: readonly Condition[]): (string | string[])[] {
  return conditions.flatMap((condition): (string | string[])[] => {
    if (condition.kind === "any")
      return [condition.values.map((value) => `${condition.field} = ${literal(value)}`)];
    const { field, from, to } = condition;
    return [...(from === null ? [] : [`${field} >= ${from}`]), ...(to === null ? [] : [`${field} <= ${to}`])];
  });
}

function literal(value: string): string {
  return `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
}
