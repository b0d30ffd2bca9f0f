import { z } from "zod";
import { MAX_QUANTITY } from "../../../../../workflows/steps/check-cart-item";

const sentence = `Jumlah harus bilangan bulat dari 1 sampai ${MAX_QUANTITY}.`;

const quantity = z.int(sentence).min(1, sentence).max(MAX_QUANTITY, sentence);

export const addItemBody = z.strictObject({ variant_id: z.string().min(1).max(100), quantity });
export const changeItemBody = z.strictObject({ quantity });
