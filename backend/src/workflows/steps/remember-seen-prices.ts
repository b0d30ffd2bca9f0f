import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

export type SeenPrices = {
  cart_id: string;
  /** Variant id → whole rupiah for one, as the shopper saw it. */
  prices: Record<string, number>;
};

/** One statement, so that two tabs can't forget each other's. */
const REMEMBER = `
  UPDATE cart
     SET metadata = coalesce(metadata, '{}') || jsonb_build_object('prices', coalesce(metadata->'prices', '{}') || ?::jsonb)
   WHERE id = ? AND completed_at IS NULL`;

/** Keeps the prices that a shopper knows of: a later one is told and asked, never slipped in. */
export const rememberSeenPricesStep = createStep(
  "remember-seen-prices",
  async ({ cart_id, prices }: SeenPrices, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    if (Object.keys(prices).length > 0) await knex.raw(REMEMBER, [JSON.stringify(prices), cart_id]);
    return new StepResponse(prices);
  },
);
