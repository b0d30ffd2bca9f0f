import { z } from "zod";
import { MOST_OF_A_VARIANT } from "../../../../../domain/quantity-cap";
import { anId } from "../../../../http/parse";

const sentence = `Jumlah harus bilangan bulat dari 1 sampai ${MOST_OF_A_VARIANT}.`;

const quantity = z.int(sentence).min(1, sentence).max(MOST_OF_A_VARIANT, sentence);

/** The price on the page it was added from: where it isn't the price any more, the cart says so. */
const seen_price = z.int().min(1).max(1_000_000_000);

/** Medusa's own check of this address, which comes first, leaves room for it in `metadata` alone. */
export const addItemBody = z.strictObject({
  variant_id: anId,
  quantity,
  metadata: z.strictObject({ seen_price: seen_price.optional() }).optional(),
});
export const changeItemBody = z.strictObject({ quantity });
