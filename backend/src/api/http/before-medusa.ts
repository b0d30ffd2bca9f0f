import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { withoutLocale } from "./plain-locale";
import { tendConnections } from "./tend-connections";

type Started = { request: IncomingMessage; response: ServerResponse; server: Server };

/** Admin's page loads its own scripts and styles, and talks to this host; pictures may lie in a file store. */
const ADMIN_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob: https: http:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join("; ");

const PLAIN_AUTHORIZATION = /^[A-Za-z]{1,20} \S{1,4096}$/;

/**
 * What has to be done before Medusa sees a request, on the channel by which Node announces each: some of Medusa's own
 * code runs before every middleware of ours. Called once, when the middlewares are loaded.
 * @param production false while Vite serves Admin, with inline scripts
 */
export function prepareRequests(production: boolean): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response, server } = message as Started;
    tendConnections(server);
    // Medusa reads this header by a pattern whose time grows with the square of its length.
    if (!PLAIN_AUTHORIZATION.test(request.headers.authorization ?? "")) delete request.headers.authorization;
    const url = request.url ?? "";
    if (url.startsWith("/store")) request.url = withoutLocale(url);
    if (production && /^\/app([/?]|$)/.test(url)) {
      response.setHeader("content-security-policy", ADMIN_POLICY);
      response.setHeader("x-content-type-options", "nosniff");
    }
  });
}
