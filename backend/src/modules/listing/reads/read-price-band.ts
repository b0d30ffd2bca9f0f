import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { PriceBandView } from "../../../contract/curation";
import { DEFAULT_PRICE_BAND } from "../../../domain/price-band";

const SHOWN = 20;

/** The band in force, in percent. */
export async function readPriceBand(knex: Knex): Promise<number> {
  const { rows } = await knex.raw(
    `SELECT percent FROM price_band WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC LIMIT 1`,
  );
  return rows[0]?.percent ?? DEFAULT_PRICE_BAND;
}

/** The band with its latest changes, the newest first. */
export async function readPriceBandView(knex: Knex): Promise<PriceBandView> {
  const { rows } = await knex.raw(
    `SELECT percent, reason, officer_label AS by, created_at AS at FROM price_band
      WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC LIMIT ${SHOWN}`,
  );
  type Row = Omit<PriceBandView["history"][number], "at"> & { at: Date };
  const history = (rows as Row[]).map((row) => ({ ...row, at: row.at.toISOString() }));
  return { percent: history[0]?.percent ?? DEFAULT_PRICE_BAND, history };
}
