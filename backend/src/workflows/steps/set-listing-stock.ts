import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { lockListing } from "../../modules/listing/lock-listing";
import { lockStock, type StockRow } from "../../modules/listing/reads/read-stock";
import { recordListingEvent } from "../../modules/listing/record-listing-event";
import type { SetListingStockInput } from "../set-listing-stock";

/** Medusa keeps a number twice, the second time with its precision. */
const SET = `
  UPDATE inventory_level
     SET stocked_quantity = CAST(:stocked AS int), updated_at = now(),
         raw_stocked_quantity = jsonb_build_object('value', CAST(:stocked AS text), 'precision', 20)
   WHERE id = :id AND reserved_quantity <= CAST(:stocked AS int)`;

/**
 * Straight to the levels, not through Medusa's workflow: that one checks and writes in two steps, and an order
 * between them would be left without its goods. One transaction, so a failure leaves nothing to compensate.
 */
export const setListingStockStep = createStep(
  "set-listing-stock",
  async ({ actor, listing_id, levels, reason }: SetListingStockInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    await knex.transaction(async (trx) => {
      const listing = await lockListing(trx, listing_id, actor.facility_id);
      if (!listing.live_version_id) throw new DomainError("listing_not_live", {}, "conflict");
      const stock = await lockStock(trx, listing_id);
      assertKnown(levels, stock);
      const changes = [];
      for (const row of stock) {
        const index = levels.findIndex(({ variant_key }) => variant_key === row.variant_key);
        const level = levels[index];
        if (!level || level.stocked === row.stocked) continue;
        await setLevel(trx, row, level.stocked, index);
        changes.push({ variant_key: row.variant_key, before: row.stocked, after: level.stocked });
      }
      if (changes.length === 0) return;
      const event = { listing_id, version_id: listing.live_version_id, version_number: listing.shown_number };
      await recordListingEvent(trx, actor, { ...event, action: "stock_set", reason, data: { changes } });
    });
    return new StepResponse({ listing_id });
  },
);

function assertKnown(levels: SetListingStockInput["levels"], stock: StockRow[]) {
  const known = new Set(stock.map(({ variant_key }) => variant_key));
  const unknown = levels.flatMap(({ variant_key }, index) => (known.has(variant_key) ? [] : [index]));
  if (unknown.length === 0) return;
  const sentence = "Varian ini tidak ada pada produk yang sedang tayang.";
  const fields = Object.fromEntries(unknown.map((index) => [`levels.${index}.variant_key`, sentence]));
  throw new DomainError("invalid_input", {}, "invalid", fields);
}

async function setLevel(trx: Knex, row: StockRow, stocked: number, index: number) {
  const { rowCount } = await trx.raw(SET, { id: row.level_id, stocked });
  if (rowCount === 1) return;
  throw new DomainError("listing_stock_reserved", {}, "conflict", {
    [`levels.${index}.stocked`]: `Sudah ada ${row.reserved} barang yang dipesan. Stok paling sedikit ${row.reserved}.`,
  });
}
