import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

/** Approved longer than a minute ago and still not live: their publication failed or died. */
export const unpublishedVersionsStep = createStep("unpublished-versions", async (_: void, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT v.id FROM listing_version v JOIN listing l ON l.id = v.listing_id AND l.deleted_at IS NULL
      WHERE v.status = 'approved' AND v.deleted_at IS NULL AND v.decided_at < now() - interval '1 minute'
        AND l.live_version_id IS DISTINCT FROM v.id AND l.live_version_id IS NOT DISTINCT FROM v.base_version_id
      ORDER BY v.decided_at LIMIT 50`,
  );
  return new StepResponse((rows as { id: string }[]).map(({ id }) => id));
});
