import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { publishListingVersionsWorkflow } from "../publish-listing-versions";

/** One by one, so that a version that can't be published doesn't hold up the others. */
export const publishEachVersionStep = createStep(
  "publish-each-version",
  async (versionIds: string[], { container }) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    for (const id of versionIds) {
      const { errors } = await publishListingVersionsWorkflow(container).run({
        input: { version_ids: [id] },
        throwOnError: false,
      });
      if (errors.length > 0) logger.error(`Listing version ${id} could not be published.`, errors[0]?.error);
    }
    return new StepResponse(versionIds.length);
  },
);
