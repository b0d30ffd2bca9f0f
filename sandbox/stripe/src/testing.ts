import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Stripe from "stripe";
import { type Config, readConfig } from "./env.js";
import { Sandbox } from "./server.js";

const SECRET = "whsec_test_secret";
const stripeForEvents = new Stripe("sk_test_verify");

/** A shop's endpoint: verifies every call with the SDK and answers as `reply` says. */
class Endpoint {
  readonly received: Stripe.Event[] = [];
  /** The same, as they came over the wire. */
  readonly bodies: string[] = [];
  reply: (event: Stripe.Event) => number = () => 200;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {
    server.on("request", (request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const signature = String(request.headers["stripe-signature"]);
        const body = Buffer.concat(chunks).toString("utf8");
        const event = stripeForEvents.webhooks.constructEvent(body, signature, SECRET);
        this.received.push(event);
        this.bodies.push(body);
        response.writeHead(this.reply(event)).end();
      });
    });
  }

  static async start(): Promise<Endpoint> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return new Endpoint(server, `http://127.0.0.1:${port}/webhooks/stripe`);
  }

  /** The event of this type about the object with this id. */
  of(objectId: string, type: Stripe.Event["type"]): Stripe.Event | undefined {
    return this.received.find(
      (event) => event.type === type && "id" in event.data.object && event.data.object.id === objectId,
    );
  }

  types(): string[] {
    return this.received.map((event) => event.type);
  }

  async waitFor(type: Stripe.Event["type"], count = 1): Promise<Stripe.Event> {
    await until(() => this.types().filter((one) => one === type).length >= count);
    const event = this.received.findLast((one) => one.type === type);
    if (!event) throw new Error(`No ${type}`);
    return event;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** A sandbox on a free port with an endpoint, a clock that can be moved, and the real SDK pointed at it. */
export class Bench {
  stripe: Stripe;

  private constructor(
    readonly folder: string,
    readonly endpoint: Endpoint,
    private readonly config: Config,
    /** Added to the sandbox's clock, in milliseconds. */
    readonly clock: { offset: number },
    public sandbox: Sandbox,
  ) {
    this.stripe = client(sandbox.port);
  }

  static async start(overrides: Partial<Config> = {}): Promise<Bench> {
    const folder = mkdtempSync(join(tmpdir(), "stripe-sandbox-"));
    const endpoint = await Endpoint.start();
    const clock = { offset: 0 };
    const config: Config = {
      ...readConfig({}),
      port: 0,
      dataFolder: folder,
      retryDelaysMs: [30, 30, 30],
      webhookTimeoutMs: 2000,
      webhook: { url: endpoint.url, secret: SECRET },
      now: () => Date.now() + clock.offset,
      ...overrides,
    };
    return new Bench(folder, endpoint, config, clock, await Sandbox.start(config));
  }

  get base(): string {
    return `http://127.0.0.1:${this.sandbox.port}`;
  }

  async restart(): Promise<void> {
    await this.sandbox.close();
    this.sandbox = await Sandbox.start(this.config);
    this.stripe = client(this.sandbox.port);
  }

  async stop(): Promise<void> {
    await this.sandbox.close();
    this.endpoint.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Presses a button of the payment page; redirects are not followed. */
  press(sessionId: string, action: string, fields: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.base}/pay/${sessionId}/${action}`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams(fields),
    });
  }

  payByCard(sessionId: string, number = "4242 4242 4242 4242"): Promise<Response> {
    return this.press(sessionId, "card", { number, expiry: "12/40", cvc: "123" });
  }

  fault(body: unknown): Promise<Response> {
    return fetch(`${this.base}/_sandbox/faults`, { method: "POST", body: JSON.stringify(body) });
  }
}

/** Rp150.000 twice and Rp18.000 of shipping: Rp318.000. */
export function exampleSession(
  change: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  const line = (name: string, rupiah: number, quantity: number) => ({
    quantity,
    price_data: { currency: "idr", unit_amount: rupiah * 100, product_data: { name } },
  });
  return {
    mode: "payment",
    line_items: [line("Tunik jumputan", 150_000, 2), line("Ongkir", 18_000, 1)],
    metadata: { order_id: "order_1" },
    client_reference_id: "order_1",
    payment_intent_data: { metadata: { order_id: "order_1" } },
    success_url: "http://shop.test/pesanan/1?session={CHECKOUT_SESSION_ID}",
    cancel_url: "http://shop.test/pesanan/1",
    customer_email: "pembeli@example.com",
    locale: "id",
    ...change,
  };
}

export async function until(condition: () => boolean | Promise<boolean>, milliseconds = 8000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error("It did not come about in time.");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function client(port: number): Stripe {
  return new Stripe("sk_test_sandbox", { host: "127.0.0.1", port, protocol: "http", maxNetworkRetries: 0 });
}
