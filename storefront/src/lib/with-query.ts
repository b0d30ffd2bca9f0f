/** An address with only the values that say something. */
export function withQuery(
  path: string,
  values: Record<string, string | number | boolean | undefined>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values))
    if (value) query.set(name, value === true ? "1" : String(value));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
