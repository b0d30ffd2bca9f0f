import { z } from "zod";
import { anId, text } from "./parse";

/** Which hold of a bank transfer is meant: the one that the officer saw. */
export const releaseTransferBody = z.strictObject({ begun: anId });

export const settleTransferBody = z.strictObject({
  reference: text({ min: 5, max: 200 }),
  begun: anId,
  already_paid: z.boolean().default(false),
});
