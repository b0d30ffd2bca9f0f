import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import knex from "knex";
import { run, startService, stopService, waitFor } from "../../../scripts/lib/run.mjs";
import { forget, remember } from "../../../scripts/lib/leftovers.mjs";
import { filesOf, hashOf } from "../../../scripts/lib/prepare.mjs";
import { root } from "../../../scripts/lib/settings.mjs";
import { medusa } from "../../../scripts/lib/stack.mjs";
import { freePort } from "../../../scripts/lib/apart.mjs";
import { startCluster } from "./cluster";
import { endWith } from "./report";
import { forgetReservations, stateOf, stockUp, type Shelf } from "./shelves";
import type { ChaosShop } from "./chaos-shop";

type Facts = { key: string; region: string; option: string; shelves: Shelf[] };

const BASE = "stock_medusa";

/**
 * Medusa as it comes, to be measured by the same rule: an application of its own with the default modules and none of
 * our code, its own database, ordered from through its own store routes. Two processes, like ours.
 */
export async function bringUpStockMedusa({ servers }: { servers: number }) {
  const { config, env: own, cluster, freshDatabase } = await startCluster(".data/chaos");
  const app = path.join(config.data, BASE);
  mkdirSync(app, { recursive: true });
  const from = path.join(root, "e2e/chaos/stock-medusa");
  cpSync(from, app, { recursive: true });
  const modules = path.join(app, "node_modules");
  if (!existsSync(modules)) symlinkSync(path.join(root, "backend/node_modules"), modules);
  const facts = await setUp();
  const DATABASE_URL = await freshDatabase(`${BASE}_run`, BASE);
  const database = knex({ client: "pg", connection: DATABASE_URL, pool: { min: 0, max: 5 } });

  const parts: ReturnType<typeof startService>[] = [];
  const urls: string[] = [];
  const down = async () => {
    await Promise.all(parts.map((part) => stopService(part)));
    await database.destroy();
    cluster.stop();
    forget(config);
  };
  endWith(down);
  for (let index = 1; index <= servers; index++) {
    const port = await freePort();
    const part = startService(`stock-medusa-${index}`, medusa, ["start", "--port", String(port)], {
      cwd: app,
      env: { ...own, DATABASE_URL, PORT: String(port) },
      log: path.join(config.logs, `stock-medusa-${index}.log`),
    });
    parts.push(part);
    remember(config, part);
    urls.push(`http://localhost:${port}`);
    await waitFor(`http://localhost:${port}/health`, part, 180);
  }
  return { shop: stockShop(), down };

  /** Once: its set-up is kept as a database to copy from. */
  async function setUp(): Promise<Facts> {
    const sources = [...filesOf(from), path.join(root, "pnpm-lock.yaml")];
    const file = path.join(config.data, `stamps/stock-medusa-${hashOf(sources)}.json`);
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Facts;
    const url = await freshDatabase(BASE);
    const options = (name: string) => ({
      cwd: app,
      env: { ...own, DATABASE_URL: url },
      log: path.join(config.logs, `stock-medusa-${name}.log`),
      failure: "Stock Medusa could not be set up",
      onLine: undefined,
    });
    await run(medusa, ["db:migrate", "--execute-safe-links", "--skip-scripts"], options("migrate"));
    const said: string = await run(medusa, ["exec", "./set-up.js"], options("set-up"));
    const facts = /FACTS=(\{.*\})/.exec(said)?.[1];
    if (!facts) throw new Error("Stock Medusa could not be set up.");
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, facts);
    return JSON.parse(facts) as Facts;
  }

  function stockShop(): ChaosShop {
    const { key, region, option, shelves } = facts;
    const ask = async (shopper: number, route: string, body: object) => {
      try {
        const response = await fetch(`${urls[shopper % urls.length]}/store${route}`, {
          method: "POST",
          body: JSON.stringify(body),
          headers: { "x-publishable-api-key": key, "content-type": "application/json" },
          signal: AbortSignal.timeout(290_000),
        });
        return { status: response.status, body: await response.json() };
      } catch {
        return { status: 0, body: {} };
      }
    };
    const address = {
      first_name: "Pembeli",
      last_name: "Contoh",
      address_1: "Jalan Contoh 1",
      city: "Jakarta",
      country_code: "id",
      postal_code: "12110",
    };
    return {
      shelves,
      database,
      fillCart: async (shopper, order) => {
        const items = order.map((index) => ({ variant_id: shelves[index]?.variant_id, quantity: 1 }));
        const made = await ask(shopper, "/carts", {
          region_id: region,
          email: "pembeli@contoh.id",
          shipping_address: address,
          billing_address: address,
          items,
        });
        const cart = made.body.cart?.id as string | undefined;
        if (!cart) return null;
        await ask(shopper, `/carts/${cart}/shipping-methods`, { option_id: option });
        const collection = await ask(shopper, "/payment-collections", { cart_id: cart });
        const sessions = `/payment-collections/${collection.body.payment_collection?.id}/payment-sessions`;
        const ready = await ask(shopper, sessions, { provider_id: "pp_system_default" });
        return ready.status === 200 ? cart : null;
      },
      order: async (shopper, cart) => {
        const { status, body } = await ask(shopper, `/carts/${cart}/complete`, {});
        const sold = status === 200 && body.type === "order";
        const refused = status >= 400 && status < 500 ? body.message : body.type === "cart" && body.error;
        return { sold, told: Boolean(refused) };
      },
      stockUp: (units) => stockUp(database, shelves, units),
      state: () => stateOf(database, shelves),
      // What was sold is forgotten outright: only the counting matters here.
      undo: () => forgetReservations(database, shelves),
    };
  }
}
