import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { goBack } from "../publication/go-back";
import { goLive } from "../publication/go-live";
import { projectProducts } from "../publication/project-products";
import type { Publication } from "../publication/publication";
import { readPublications } from "../publication/read-publications";
import { reserveHandles } from "../publication/reserve-handles";

export const loadPublicationsStep = createStep(
  "load-publications",
  async ({ version_ids }: { version_ids: string[] }, { container }) =>
    new StepResponse(await readPublications(container, version_ids)),
);

export const reserveHandlesStep = createStep(
  "reserve-handles",
  async (publications: Publication[], { container }) =>
    new StepResponse(await reserveHandles(container, publications)),
);

/** When it, or what follows, fails: the versions that are live get their products back as they were. */
export const projectProductsStep = createStep(
  "project-products",
  async (publications: Publication[], { container }) => {
    try {
      await projectProducts(container, publications);
    } catch (error) {
      await goBack(container, publications);
      throw error;
    }
    return new StepResponse(publications, publications);
  },
  async (publications, { container }) => {
    if (publications) await goBack(container, publications);
  },
);

export const goLiveStep = createStep("go-live", async (publications: Publication[], { container }) => {
  await goLive(container, publications);
  return new StepResponse(
    publications.map(({ listing_id, version_id, product_id, handle }) => ({
      listing_id,
      version_id,
      product_id,
      handle,
    })),
  );
});
