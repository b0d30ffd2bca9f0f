import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ApiGate } from "./api-gate.js";
import { answerApi } from "./api-server.js";
import type { Config } from "./env.js";
import { endOverdue, isOverdue } from "./expiry.js";
import { takeFault } from "./faults.js";
import { BodyTooLarge, json, readBody, type Reply, send } from "./http-io.js";
import { Journal } from "./journal.js";
import { operate } from "./operator-actions.js";
import { pressPayButton, showPayPage } from "./pay-actions.js";
import { messagePage } from "./pages/layout.js";
import { isPayoutDue, payOut } from "./payouts.js";
import { keepFor } from "./retention.js";
import type { Scope } from "./scope.js";
import { Store } from "./store.js";
import { WebhookSender } from "./webhook-sender.js";

const SWEEP_MS = 5_000;

/** The running sandbox: the API under /v1, the payment page under /pay, the operator's page under /_sandbox. */
export class Sandbox {
  private readonly gate = new ApiGate();
  private readonly sweeper: NodeJS.Timeout;
  private readonly publicUrl: string;

  private constructor(
    private readonly config: Config,
    private readonly server: Server,
    private readonly store: Store,
    private readonly sender: WebhookSender,
    readonly port: number,
  ) {
    this.publicUrl = config.publicUrl ?? `http://localhost:${port}`;
    this.sweeper = setInterval(() => this.sweep(), SWEEP_MS);
    server.on("request", (request, response) => void this.serve(request, response));
  }

  /** Takes the port first, so that a second sandbox never touches the first one's data. @throws as `listen` does */
  static async start(config: Config): Promise<Sandbox> {
    const server = createServer();
    // Longer than a client keeps a connection that rests: else a request may meet one that closes, and is lost.
    server.keepAliveTimeout = 65_000;
    server.headersTimeout = 66_000;
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(config.port, config.host, () => {
        server.off("error", reject);
        resolve();
      });
    });
    try {
      const store = new Store(new Journal(config.dataFolder), keepFor(config.now()));
      const { port } = server.address() as AddressInfo;
      return new Sandbox(config, server, store, new WebhookSender(store, config), port);
    } catch (error) {
      server.close();
      throw error;
    }
  }

  /** Ends what is under way; deliveries that were cut off go on at the next start. */
  async close(): Promise<void> {
    clearInterval(this.sweeper);
    this.sender.close();
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
    this.store.close();
  }

  /** Ends the sessions whose time is over, and sends what became available to the bank. */
  sweep(): void {
    const now = Math.floor(this.config.now() / 1000);
    for (const record of this.store.all("session")) {
      if (isOverdue(record, now))
        this.store.transact((tx) => endOverdue({ ...this.base(), tx, ...FROM_PAGE }, record));
    }
    this.store.transact((tx) => {
      const scope = { ...this.base(), tx, ...FROM_PAGE };
      if (isPayoutDue(scope)) payOut(scope, { all: false });
    });
  }

  private base(): Omit<Scope, "tx" | "request"> {
    const now = Math.floor(this.config.now() / 1000);
    return { now, publicUrl: this.publicUrl, webhookEnabled: this.config.webhook !== null };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? "/";
    const [path = "/", query = ""] = splitOnce(target, "?");
    try {
      const body = await readBody(request);
      if (path.startsWith("/v1/")) await this.serveApi(request, response, { path, query, body });
      else send(response, this.page(request, path, query, body));
    } catch (error) {
      if (request.destroyed && !(error instanceof BodyTooLarge)) return;
      send(response, problem(path, error));
    }
  }

  private async serveApi(
    request: IncomingMessage,
    response: ServerResponse,
    parts: { path: string; query: string; body: string },
  ): Promise<void> {
    const headers: Record<string, string | undefined> = {};
    for (const [name, value] of Object.entries(request.headers))
      headers[name] = Array.isArray(value) ? value[0] : value;
    const environment = { store: this.store, merchant: this.config.merchant };
    const key = request.method === "POST" ? headers["idempotency-key"] || undefined : undefined;
    if (this.gate.refuse(response, key)) return;
    await this.gate.run(response, takeFault(this.store, "api"), key, () =>
      answerApi(
        { ...environment, scope: this.base() },
        { method: request.method ?? "GET", headers, ...parts },
      ),
    );
  }

  private page(request: IncomingMessage, path: string, query: string, body: string): Reply {
    const method = request.method ?? "GET";
    if (method === "GET" && path === "/health") return json(200, { status: "ok" });
    if (method !== "GET" && request.headers["sec-fetch-site"] === "cross-site") return notHere(403);
    if (path.startsWith("/_sandbox")) {
      const fromForm = (request.headers["content-type"] ?? "").startsWith(
        "application/x-www-form-urlencoded",
      );
      const webhookUrl = this.config.webhook?.url ?? null;
      const html = fromForm || (request.headers.accept ?? "").includes("text/html");
      const scope = { ...this.base(), ...FROM_PAGE };
      return operate(this.store, { method, path, body, fromForm: html, webhookUrl, scope }) ?? notHere(404);
    }
    const match = /^\/pay\/(\w{1,100})(?:\/([a-z-]{1,20}))?$/.exec(path);
    if (!match) return notHere(404);
    const [, id = "", action] = match;
    return this.store.transact((tx) => {
      const pay = { scope: { ...this.base(), tx, ...FROM_PAGE }, merchant: this.config.merchant, id };
      if (method === "GET" && action === undefined) return showPayPage(pay, new URLSearchParams(query));
      if (method === "POST" && action !== undefined)
        return pressPayButton(pay, action, new URLSearchParams(body));
      return notHere(404);
    });
  }
}

const FROM_PAGE = { request: { id: null, idempotency_key: null } };

function splitOnce(text: string, mark: string): [string, string] {
  const index = text.indexOf(mark);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

function notHere(status: number): Reply {
  return messagePage(status, "Halaman tidak ditemukan", "Alamat ini tidak ada di simulasi pembayaran.", null);
}

function problem(path: string, error: unknown): Reply {
  const tooLarge = error instanceof BodyTooLarge;
  if (!tooLarge) console.error(error);
  const status = tooLarge ? 413 : 500;
  const headers = tooLarge ? { connection: "close" } : undefined;
  const message = tooLarge ? "Request body is too large." : "The sandbox could not handle the request.";
  const type = tooLarge ? "invalid_request_error" : "api_error";
  if (path.startsWith("/v1/")) return json(status, { error: { type, message } }, headers);
  const text = tooLarge
    ? "Data yang dikirim terlalu besar."
    : "Simulasi tidak dapat menyimpan data. Periksa ruang disk.";
  const reply = messagePage(status, "Permintaan tidak dapat diproses", text, null);
  return { ...reply, headers: { ...reply.headers, ...headers } };
}
