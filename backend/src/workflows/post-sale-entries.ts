import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { appendSaleEntriesStep } from "./steps/append-sale-entries";

export type PostSaleEntriesInput = {
  /** The Medusa order whose payment was captured. */
  order_id: string;
  /** When the money was captured, ISO 8601: decides the period. Default: now. */
  captured_at?: string;
};

export type PostSaleEntriesResult = {
  /** Entries written by this run. Zero when all of them stood already. */
  posted: number;
};

/**
 * Posts what a captured order owes: one entry per order line's sale, one per parcel's shipping fee. A run that is
 * repeated, or twice at once, writes nothing twice: each fact has one source in the ledger.
 */
export const postSaleEntriesWorkflow = createWorkflow(
  "post-sale-entries",
  (input: PostSaleEntriesInput) => new WorkflowResponse(appendSaleEntriesStep(input)),
);
