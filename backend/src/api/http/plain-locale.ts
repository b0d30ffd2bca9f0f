/**
 * Medusa reads `?locale=` of every /store request before any middleware of ours, and takes it for text: given a list
 * or an object it throws where nobody catches, and the request is never answered. The shop has no use for it, so it is
 * taken out of the address before Medusa sees it.
 */
export function withoutLocale(url: string): string {
  const [path = "", ...rest] = url.split("?");
  if (rest.length === 0 || !path.startsWith("/store")) return url;
  const kept = rest
    .join("?")
    .split("&")
    .filter((pair) => !decoded(pair).startsWith("locale"));
  return kept.length > 0 ? `${path}?${kept.join("&")}` : path;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
