import { z } from "zod";
import { MAX_QUANTITY } from "../../../../../workflows/steps/check-cart-item";
import { anId } from "../../../../http/parse";

const sentence = `Jumlah harus bilangan bulat dari 1 sampai ${MAX_QUANTITY}.`;

const quantity = z.int(sentence).min(1, sentence).max(MAX_QUANTITY, sentence);

export const addItemBody = z.strictObject({ variant_id: anId, quantity });
export const changeItemBody = z.strictObject({ quantity });
