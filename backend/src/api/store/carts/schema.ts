import { z } from "zod";

/** Region, currency and channel are the shop's: there is nothing for a shopper to say. */
export const newCartBody = z.strictObject({});
