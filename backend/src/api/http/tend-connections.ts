import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Longer than any client keeps a connection that rests (the storefront five seconds, a proxy mostly sixty): the one that
 * sends must be the one that gives it up, or a request meets a closing connection and is lost. Node's own is five seconds.
 */
const KEEP_ALIVE = 65_000;

/** How long the rest of a refused request is still taken in, in milliseconds. */
const LINGER = 2000;

const ANSWERS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

const tended = new WeakSet<Server>();

/**
 * Keeps connections as long as whoever uses them, and answers what is no request that can be read, such as one with too
 * long an address. Node itself closes that connection at once: while the body is still on its way that resets it, and
 * who asked never sees the answer. So what comes is thrown away for a moment before it ends (RFC 9112, 9.6).
 */
export function tendConnections(server: Server): void {
  if (tended.has(server)) return;
  tended.add(server);
  server.keepAliveTimeout = KEEP_ALIVE;
  server.headersTimeout = KEEP_ALIVE + 1000;
  const refused = new WeakSet<Socket>();
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
    // Everything after the refusal is as unreadable.
    if (refused.has(socket)) return;
    refused.add(socket);
    if (error.code === "ECONNRESET" || !socket.writable) {
      socket.destroy();
      return;
    }
    const answer = ANSWERS[error.code ?? ""] ?? "400 Bad Request";
    socket.end(`HTTP/1.1 ${answer}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    setTimeout(() => socket.destroy(), LINGER).unref();
  });
}
