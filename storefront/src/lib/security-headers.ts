type Origins = {
  /** Where pictures lie when they are not behind this host; null otherwise. */
  pictures: string | null;
  /** The payment page that an order's button leads to. */
  payment: string;
};

/**
 * What a page may load and where it may lead. Scripts run by the nonce of this one answer, so that a text which sneaks
 * a script into a page sneaks in a dead one; `strict-dynamic` lets Next's loader fetch the rest of itself. Styles may
 * stand in attributes: React writes them there, and they can't run.
 */
export function contentSecurityPolicy(nonce: string, { pictures, payment }: Origins, dev = false): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${pictures ? ` ${pictures}` : ""}`,
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
    `form-action 'self' ${payment}`,
  ].join("; ");
}

/** The headers that are the same for every answer. */
export function securityHeaders(https: boolean): Record<string, string> {
  return {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    // The order page's address is a secret: it never leaves this host in a Referer.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy":
      "camera=(self), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    ...(https ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
