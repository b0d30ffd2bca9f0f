import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { LISTING_MODULE } from "../../modules/listing";
import type ListingModuleService from "../../modules/listing/service";
import type { SeedCategory } from "./messages";

/** Category handle → what a submission is checked against. */
export type Categories = ReadonlyMap<string, { is_food: boolean }>;

/** Makes Medusa's categories, parents first, and beside each the shop's own row of the same handle. */
export async function ensureCategories(
  container: MedusaContainer,
  wanted: readonly SeedCategory[],
): Promise<Categories> {
  const products = container.resolve(Modules.PRODUCT);
  const handles = wanted.map(({ handle }) => handle);
  const found = await products.listProductCategories({ handle: handles }, { take: handles.length });
  const ids = new Map(found.map(({ handle, id }) => [handle, id]));
  const parents = wanted.filter(({ parent_handle }) => parent_handle === null);
  const children = wanted.filter(({ parent_handle }) => parent_handle !== null);
  for (const level of [parents, children]) {
    const missing = level.filter(({ handle }) => !ids.has(handle));
    for (const { handle, name, description, parent_handle } of missing) {
      const parent_category_id = parent_handle ? (ids.get(parent_handle) ?? null) : null;
      const made = await products.createProductCategories({
        handle,
        name,
        description,
        parent_category_id,
        is_active: true,
      });
      ids.set(handle, made.id);
    }
  }
  await ensureRows(container, wanted, ids);
  return new Map(wanted.map(({ handle, is_food }) => [handle, { is_food }]));
}

async function ensureRows(
  container: MedusaContainer,
  wanted: readonly SeedCategory[],
  ids: Map<string, string>,
) {
  const service = container.resolve<ListingModuleService>(LISTING_MODULE);
  const found = await service.listCategories(
    { handle: wanted.map(({ handle }) => handle) },
    { take: wanted.length },
  );
  const known = new Map(found.map(({ handle, id }) => [handle, id]));
  const rows = wanted.map((category) => ({
    ...category,
    product_category_id: ids.get(category.handle) ?? "",
  }));
  const missing = rows.filter(({ handle }) => !known.has(handle));
  if (missing.length > 0) await service.createCategories(missing);
  const kept = rows.flatMap((row) => {
    const id = known.get(row.handle);
    return id ? [{ id, ...row }] : [];
  });
  if (kept.length > 0) await service.updateCategories(kept);
}
