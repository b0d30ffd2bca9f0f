import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ListingContent, ListingVersionStatus } from "../../contract/facility-portal";
import { DomainError } from "../../domain/domain-error";
import { productIdOf, variantIdsOf } from "./derived-ids";
import type { Publication } from "./publication";

type Row = Omit<Publication, "category" | "variants" | "handle"> & {
  status: ListingVersionStatus;
  handle: string | null;
  category_handle: string | null;
  category_name: string;
  product_category_id: string;
};

const VERSIONS = `
  SELECT v.id AS version_id, v.number AS version_number, v.status, v.base_version_id, v.decided_by, v.content,
         l.id AS listing_id, l.facility_id, l.live_version_id, l.is_sample, l.handle, f.stock_location_id,
         array_remove(ARRAY[f.short_name, f.city, f.province, f.brand_name], NULL) AS maker,
         c.handle AS category_handle, c.name AS category_name, c.product_category_id
    FROM listing_version v
    JOIN listing l ON l.id = v.listing_id AND l.deleted_at IS NULL
    JOIN facility f ON f.id = l.facility_id AND f.deleted_at IS NULL
    LEFT JOIN listing_category c ON c.handle = v.content->>'category' AND c.deleted_at IS NULL
   WHERE v.id = ANY(?) AND v.deleted_at IS NULL
   ORDER BY v.id`;

/**
 * The approved versions with these ids, ready to publish.
 * @throws DomainError "not_found" for an unknown id, "listing_version_not_approved" or
 * "listing_version_out_of_date" (409) for one that may not go live, "listing_category_unknown".
 */
export async function readPublications(
  container: MedusaContainer,
  versionIds: readonly string[],
): Promise<Publication[]> {
  const rows = await readVersions(container, versionIds);
  if (rows.length !== new Set(versionIds).size) throw new DomainError("not_found", {}, "not_found");
  for (const row of rows) {
    const { version_id, status, live_version_id: live } = row;
    if (status !== "approved")
      throw new DomainError("listing_version_not_approved", { version_id }, "conflict");
    if (live !== version_id && live !== row.base_version_id)
      throw new DomainError("listing_version_out_of_date", { version_id }, "conflict");
  }
  return rows.map(toPublication);
}

/** The versions that are live now of these listings' publications: what a failed publication goes back to. */
export async function readLivePublications(
  container: MedusaContainer,
  publications: readonly Publication[],
): Promise<Publication[]> {
  const live = publications.flatMap(({ live_version_id, version_id }) =>
    live_version_id && live_version_id !== version_id ? [live_version_id] : [],
  );
  return live.length === 0 ? [] : (await readVersions(container, live)).map(toPublication);
}

async function readVersions(container: MedusaContainer, ids: readonly string[]): Promise<Row[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(VERSIONS, [[...ids]]);
  return rows;
}

function toPublication(row: Row): Publication {
  const { status: _, category_handle, category_name, product_category_id, ...rest } = row;
  if (category_handle === null)
    throw new DomainError("listing_category_unknown", { category: row.content.category }, "conflict");
  return {
    ...rest,
    handle: row.handle ?? "",
    product_id: productIdOf(row.listing_id),
    category: { handle: category_handle, name: category_name, product_category_id },
    variants: publishedVariants(row.listing_id, row.content),
  };
}

function publishedVariants(listingId: string, content: ListingContent) {
  return content.variants.map(({ key, options, price }) => ({
    key,
    ...variantIdsOf(listingId, key),
    options,
    price,
  }));
}
