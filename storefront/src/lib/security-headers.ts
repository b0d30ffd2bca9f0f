import { isDevelopment } from "./env";

/**
 * The headers of every page.
 * Scripts and styles come from this host alone. Next's own inline bootstrap needs 'unsafe-inline' as long as pages are
 * cached whole (a nonce would make each of them different). Pictures may lie on an S3 host, and a form may lead on to
 * the payment provider's page, hence `https:` there.
 */
export function securityHeaders(): { key: string; value: string }[] {
  const script = isDevelopment() ? "'self' 'unsafe-inline' 'unsafe-eval'" : "'self' 'unsafe-inline'";
  const policy = [
    "default-src 'self'",
    `script-src ${script}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob: https:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "form-action 'self' https: http://localhost:* http://127.0.0.1:*",
  ];
  return [
    { key: "Content-Security-Policy", value: policy.join("; ") },
    { key: "X-Content-Type-Options", value: "nosniff" },
    // The order page's address is a secret: it never leaves this host in a Referer.
    { key: "Referrer-Policy", value: "same-origin" },
    { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), payment=()" },
  ];
}
