type Asked = {
  method: string;
  headers: Headers;
  hasCookies: boolean;
};

/**
 * Whether a request may change something. A browser says in `Origin` which page a change comes from; another site's is
 * refused. A request without it is from no browser's page, and may pass as long as it brings no cookie: then it has no
 * rights that somebody could borrow. One rule for pages, server actions and route handlers, asked in `proxy.ts`.
 * @param site the shop's own address, for a proxy in front that rewrites the host
 */
export function mayChange({ method, headers, hasCookies }: Asked, site: string): boolean {
  if (["GET", "HEAD", "OPTIONS"].includes(method)) return true;
  return headers.has("origin") ? isSameOrigin(headers, site) : !hasCookies;
}

function isSameOrigin(headers: Headers, site: string): boolean {
  const origin = headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  const host = new URL(origin).host;
  return host === headers.get("host") || host === new URL(site).host;
}
