/** Plain data, as JSON knows it. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/**
 * JSON that is the same text for the same data: keys sorted by code unit, no white space, undefined left out.
 * @throws TypeError for a number that JSON can't carry.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new TypeError("JSON has no such number.");
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(",")}}`;
}
