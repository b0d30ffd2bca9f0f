import { createServer } from "node:http";
import next from "next";

/**
 * `next start`, with one thing more: it knows who calls. Next itself takes X-Forwarded-For as it comes, so that anyone
 * could name any address and never meet a limit. Here the header is ours: who holds the connection, or what our own
 * proxies in front noted (TRUSTED_PROXY_HOPS of them, each of which appends one address).
 */
const dev = process.argv.includes("--dev");
const port = Number(process.env.PORT ?? 8000);
const hops = Number(process.env.TRUSTED_PROXY_HOPS ?? 0);

function clientAddress(request) {
  const chain = String(request.headers["x-forwarded-for"] ?? "").split(",");
  const noted = hops > 0 ? chain.at(-hops)?.trim() : "";
  return noted || request.socket.remoteAddress || "";
}

function own(request) {
  request.headers["x-forwarded-for"] = clientAddress(request);
  if (hops === 0) for (const name of ["x-forwarded-host", "x-forwarded-proto"]) delete request.headers[name];
}

/**
 * Next answers a form that it can't read with a bare 500. It is the sender's fault, and is told so. What fails in a
 * page of ours is answered by that page's own error, as HTML.
 */
function blameUnreadableForm(request, response) {
  const isForm = String(request.headers["content-type"] ?? "").startsWith("multipart/form-data");
  if (request.method !== "POST" || !isForm || request.url.startsWith("/upt/foto")) return;
  const writeHead = response.writeHead;
  response.writeHead = (status, ...rest) => {
    const bare = status === 500 && !String(response.getHeader("content-type") ?? "").includes("html");
    return writeHead.call(response, bare ? 400 : status, ...rest);
  };
}

/**
 * A connection that rests is kept longer than a proxy in front keeps it (mostly a minute), so that no request meets a
 * closing one. What is no request that can be read is answered, and the rest of it thrown away for a moment before the
 * connection ends: closed at once, as Node does it, it would be reset, and who asked would never see the answer.
 */
function tendConnections(server) {
  server.keepAliveTimeout = 65_000;
  server.headersTimeout = 66_000;
  const refused = new WeakSet();
  server.on("clientError", (error, socket) => {
    if (refused.has(socket)) return;
    refused.add(socket);
    if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const tooLong = error.code === "HPE_HEADER_OVERFLOW";
    const answer = tooLong ? "431 Request Header Fields Too Large" : "400 Bad Request";
    socket.end(`HTTP/1.1 ${answer}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    setTimeout(() => socket.destroy(), 2000).unref();
  });
}

const app = next({ dev, port, dir: import.meta.dirname });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  own(request);
  blameUnreadableForm(request, response);
  void handle(request, response);
});
tendConnections(server);
server.on("upgrade", app.getUpgradeHandler());
server.listen(port, () => console.log(`The storefront listens on port ${port}.`));

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 3000).unref();
  });
}
