import { z } from "zod";
import { MOST_OF_A_VARIANT } from "../../../../../domain/quantity-cap";
import { anId } from "../../../../http/parse";

const sentence = `Jumlah harus bilangan bulat dari 1 sampai ${MOST_OF_A_VARIANT}.`;

const quantity = z.int(sentence).min(1, sentence).max(MOST_OF_A_VARIANT, sentence);

export const addItemBody = z.strictObject({ variant_id: anId, quantity });
export const changeItemBody = z.strictObject({ quantity });
