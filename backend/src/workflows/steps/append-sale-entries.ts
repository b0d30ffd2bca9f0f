import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { appendEntries } from "../../modules/ledger/append-entries";
import { readCapturedOrder } from "../../views/read-captured-order";
import type { PostSaleEntriesInput, PostSaleEntriesResult } from "../post-sale-entries";

/** Has no compensation: the money did come in, whatever fails afterwards, and the books only grow. */
export const appendSaleEntriesStep = createStep(
  "append-sale-entries",
  async ({ order_id, captured_at }: PostSaleEntriesInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const capturedAt = captured_at === undefined ? new Date() : new Date(captured_at);
    const posted = await knex.transaction(async (trx) =>
      appendEntries(trx, await readCapturedOrder(trx, order_id, capturedAt)),
    );
    return new StepResponse<PostSaleEntriesResult>({ posted });
  },
);
