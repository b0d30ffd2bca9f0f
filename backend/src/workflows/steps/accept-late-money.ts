import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { readSellableVariants } from "../../modules/listing/sellable-variants";
import { findAttempt } from "../../modules/payment-inbox/read-payments";
import { hasReturnFailed } from "../../modules/payment-inbox/write-finding";
import type { AttemptConsequence } from "./record-attempt";
import { reopenOrder, StockIsGone } from "./reopen-order";

/**
 * Money that came after the deadline: the order is opened again when all of its goods can still be had, else the money
 * goes back. Once that failed, it is accepted no more: its buyer was told, and may be paid by bank transfer any moment.
 * Answers what is to be done then; anything but "accept_late" is passed on as it is.
 */
export const acceptLateMoneyStep = createStep(
  "accept-late-money",
  async (seen: AttemptConsequence, { container }) => {
    if (seen.action !== "accept_late") return new StepResponse(seen);
    const action = await accept(container, seen);
    return new StepResponse<AttemptConsequence>({ ...seen, action });
  },
);

async function accept(
  container: MedusaContainer,
  { attempt_id, order_id, paid_at }: AttemptConsequence,
): Promise<AttemptConsequence["action"]> {
  if (!paid_at || !(await mayStillBeSold(container, order_id))) return "refund";
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const intent = (await findAttempt(knex, attempt_id))?.payment_intent_id;
  if (intent && (await hasReturnFailed(knex, intent))) return "refund";
  try {
    return await knex.transaction((trx) =>
      reopenOrder(trx, { attempt_id, order_id, paid_at: new Date(paid_at) }),
    );
  } catch (error) {
    if (error instanceof StockIsGone) return "refund";
    throw error;
  }
}

/** A listing that was paused, withdrawn, or whose certificate ran out meanwhile isn't sold by a late payment either. */
async function mayStillBeSold(container: MedusaContainer, order_id: string): Promise<boolean> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const ids: string[] = await knex("consignment_item as i")
    .join("consignment as c", "c.id", "i.consignment_id")
    .where({ "c.order_id": order_id })
    .pluck("i.variant_id");
  const variants = await readSellableVariants(container, ids);
  return variants.every(({ problem }) => problem === null);
}
