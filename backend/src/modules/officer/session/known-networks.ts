import { createHmac } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";

/** A digest by which a network is recognised and not known: an address is personal data. */
export function networkDigest(network: string, secret: string): string {
  return createHmac("sha256", secret).update(`network:${network}`).digest("base64url").slice(0, 22);
}

/** Whether this officer got in from this network in the last weeks. */
export async function isKnownNetwork(knex: Knex, officerId: string, network: string): Promise<boolean> {
  const { rows } = await knex.raw<{ rows: unknown[] }>(
    `SELECT 1 FROM officer_session WHERE officer_id = ? AND network = ? AND stage = 'open' LIMIT 1`,
    [officerId, network],
  );
  return rows.length > 0;
}
