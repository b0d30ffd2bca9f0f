/**
 * True when a request that changes something comes from a page of this site. Route handlers need this: Next checks
 * the origin of server actions only.
 * @param site the shop's own address, for a proxy in front that rewrites the host
 */
export function isSameOrigin(headers: Headers, site: string): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const host = new URL(origin).host;
  return host === headers.get("host") || host === new URL(site).host;
}
