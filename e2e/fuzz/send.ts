import { Agent, request } from "node:http";
import type { Answered } from "./judge";
import type { Ask } from "./make-request";

const agent = new Agent({ keepAlive: true, maxSockets: 16 });
const TIMEOUT_MS = 20_000;

/**
 * Sends a request as it is: `fetch` would mend its address. A connection that is cut without an answer is one that the
 * program ran away from, and so is silence.
 */
export function send({ url, method, headers, body }: Ask): Promise<Answered | { failure: string }> {
  const { hostname, port, protocol } = new URL(url);
  const path = url.slice(`${protocol}//${hostname}:${port}`.length);
  return new Promise((resolve) => {
    const sent = request(
      {
        agent,
        hostname,
        port,
        path,
        method,
        headers: { ...plain(headers), ...(body ? { "content-length": String(body.length) } : {}) },
        timeout: TIMEOUT_MS,
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", (error) => resolve({ failure: error.message }));
        answer.on("end", () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(chunks).toString("utf8"),
            headers: answer.headers,
          }),
        );
      },
    );
    sent.on("timeout", () => sent.destroy(new Error(`no answer in ${TIMEOUT_MS} ms`)));
    sent.on("error", (error) => resolve({ failure: error.message }));
    sent.end(body ?? undefined);
  });
}

/** Only what HTTP can carry in a header. */
function plain(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace(/[^\t\x20-\x7e]/g, "")]),
  );
}
