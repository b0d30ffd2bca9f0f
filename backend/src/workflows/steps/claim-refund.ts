import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

/**
 * One worker at a time: out of others' hands for half a minute, longer than the calls to Stripe may take, then twice as
 * long with every try, up to half an hour. Two that met all the same would ask Stripe under the same key.
 */
const CLAIM = `
  UPDATE refund_request
     SET tries = tries + 1, updated_at = now(),
         next_try_at = now() + least(interval '30 seconds' * power(2, least(tries, 10)), interval '30 minutes')
   WHERE id = ? AND (next_try_at IS NULL OR next_try_at <= now())
     AND (state IN ('approved', 'sent') OR (state = 'done' AND mirrored_at IS NULL))
  RETURNING id`;

export const claimRefundStep = createStep(
  "claim-refund",
  async ({ refund_id }: { refund_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const { rows } = await knex.raw(CLAIM, [refund_id]);
    return new StepResponse({ claimed: rows.length > 0 });
  },
);
