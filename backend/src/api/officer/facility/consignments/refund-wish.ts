import { z } from "zod";
import { anId } from "../../../http/parse";

const MOST_ITEMS = 100;

/** Which goods of a parcel, and how much of them. Whether they may is for the domain to say. */
export const refundWish = z.strictObject({
  items: z
    .array(z.strictObject({ item_id: anId, quantity: z.number().int().min(1).max(100_000) }))
    .min(1, { error: "Pilih paling sedikit satu barang." })
    .max(MOST_ITEMS, { error: `Paling banyak ${MOST_ITEMS} barang.` }),
  include_shipping: z.boolean(),
  goods_amount: z
    .number()
    .int({ error: "Tulis jumlah dalam rupiah bulat, tanpa koma." })
    .positive({ error: "Jumlahnya harus lebih dari nol." })
    .max(2_000_000_000)
    .optional(),
});
