import { database } from "./ledger";

const LEVEL = `
  SELECT l.id, l.stocked_quantity::int AS stocked, l.reserved_quantity::int AS reserved
    FROM inventory_level l
    JOIN product_variant_inventory_item i ON i.inventory_item_id = l.inventory_item_id AND i.deleted_at IS NULL
   WHERE i.variant_id = ? AND l.deleted_at IS NULL`;

type Level = { id: string; stocked: number; reserved: number };

async function levelOf(variantId: string): Promise<Level> {
  const { rows } = await database.raw(LEVEL, [variantId]);
  const [level]: Level[] = rows;
  if (!level) throw new Error(`${variantId} has no stock level.`);
  return level;
}

/** Units that can still be bought. */
export async function available(variantId: string): Promise<number> {
  const { stocked, reserved } = await levelOf(variantId);
  return stocked - reserved;
}

/** The stock level goes and comes as a new one with so many units, as where a place gets stock for the first time. */
export async function stockAnew(variantId: string, units: number): Promise<void> {
  const { id } = await levelOf(variantId);
  await database.transaction(async (trx) => {
    await trx.raw("SET LOCAL session_replication_role = replica");
    const [level] = await trx("inventory_level").where({ id }).delete().returning("*");
    await trx.raw("SET LOCAL session_replication_role = origin");
    const raw_stocked_quantity = { value: String(units), precision: 20 };
    await trx("inventory_level").insert({ ...level, stocked_quantity: units, raw_stocked_quantity });
  });
}

/** Leaves so many units; answers how to put back what was taken away. */
export async function setAvailable(variantId: string, units: number): Promise<() => Promise<void>> {
  const { id, stocked, reserved } = await levelOf(variantId);
  const change = (by: number) =>
    database.raw(
      `UPDATE inventory_level SET stocked_quantity = stocked_quantity + ?,
              raw_stocked_quantity = jsonb_build_object('value', (stocked_quantity + ?)::text, 'precision', 20)
        WHERE id = ?`,
      [by, by, id],
    );
  const taken = stocked - reserved - units;
  await change(-taken);
  return async () => {
    await change(taken);
  };
}
