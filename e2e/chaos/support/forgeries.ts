import type { Knex } from "knex";
import type Stripe from "stripe";
import { eachOf } from "./each-of";
import { send, signed } from "./deliver";
import type { Violations } from "./report";
import type { ChaosStack } from "./stack";

/** A real event as somebody might send it who isn't Stripe, or who isn't Stripe's about us. */
const FORGERIES: Readonly<
  Record<string, (event: Stripe.Event, secret: string) => { payload: string; signature: string | null }>
> = {
  unsigned: (event) => ({ payload: JSON.stringify(event), signature: null }),
  "signed by another": (event) => sign(event, "whsec_of_somebody_else"),
  stale: (event, secret) => sign(event, secret, Math.floor(Date.now() / 1000) - 3600),
  altered: (event, secret) => ({
    payload: JSON.stringify({ ...event, id: `${event.id}x` }),
    signature: signed(JSON.stringify(event), secret),
  }),
  "of another account": (event, secret) => sign({ ...event, account: "acct_of_somebody_else" }, secret),
  "of the other mode": (event, secret) => sign({ ...event, livemode: !event.livemode }, secret),
};

function sign(event: object, secret: string, at?: number) {
  const payload = JSON.stringify(event);
  return { payload, signature: signed(payload, secret, at) };
}

/**
 * Sends every event in each forged way, to a shop that has not heard of it yet: to take one would change an order.
 * Nothing may be written while the shop is otherwise at rest.
 * @returns how many were sent
 */
export async function forge(
  { urls, webhookSecret, database }: ChaosStack,
  events: readonly Stripe.Event[],
  broken: Violations,
): Promise<number> {
  const before = await everyRow(database);
  const forged = events.flatMap((event) =>
    Object.entries(FORGERIES).map(([name, by]) => ({ event, name, by })),
  );
  await eachOf(forged, 8, async ({ event, name, by }, index) => {
    const { payload, signature } = by(event, webhookSecret);
    const status = await send(urls[index % urls.length] ?? "", payload, signature);
    broken.add(`forged events not refused: ${name}`, Number(status !== 400));
  });
  const after = await everyRow(database);
  for (const [table, rows] of before)
    broken.add(`writes for forged events: ${table}`, Number(after.get(table) !== rows));
  return forged.length;
}

/** A fingerprint of every table, in which any row that was written shows. */
async function everyRow(database: Knex): Promise<Map<string, string>> {
  const tables: string[] = await database("information_schema.tables")
    .where({ table_schema: "public", table_type: "BASE TABLE" })
    .pluck("table_name");
  const rows = "sum(hashtextextended(t.xmin::text || t::text, 0)::numeric)";
  const each = tables.map(
    (name) => `SELECT '${name}' AS name, count(*) || ':' || ${rows} AS rows FROM "${name}" t`,
  );
  const read = await database.raw(each.join(" UNION ALL "));
  return new Map((read.rows as { name: string; rows: string }[]).map(({ name, rows }) => [name, rows]));
}
