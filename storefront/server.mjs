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

const app = next({ dev, port, dir: import.meta.dirname });
await app.prepare();
const handle = app.getRequestHandler();
const server = createServer((request, response) => {
  own(request);
  void handle(request, response);
});
server.on("upgrade", app.getUpgradeHandler());
server.listen(port, () => console.log(`The storefront listens on port ${port}.`));

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 3000).unref();
  });
}
