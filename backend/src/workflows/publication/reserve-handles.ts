import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { slugOf } from "../../domain/slug";
import { handleMarkOf } from "./derived-ids";
import type { Publication } from "./publication";

/**
 * Gives each listing the address of its page at its first publication, and keeps it ever after: links to a product
 * must not break when its title changes. A title already taken gets the listing's short mark behind it.
 */
export async function reserveHandles(
  container: MedusaContainer,
  publications: readonly Publication[],
): Promise<Publication[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const wanting = publications.filter(({ handle }) => handle === "");
  if (wanting.length === 0) return [...publications];

  const given = await knex.transaction((trx) => give(trx, wanting));
  return publications.map((one) => ({ ...one, handle: one.handle || (given.get(one.listing_id) ?? "") }));
}

/** One at a time, or two listings of the same title would both find it free. */
async function give(trx: Knex, wanting: readonly Publication[]): Promise<Map<string, string>> {
  await trx.raw("SELECT pg_advisory_xact_lock(hashtext('listing_handle'))");
  const slugs = wanting.map(({ content }) => slugOf(content.title));
  const used = new Set(await trx("listing").whereIn("handle", slugs).pluck<string[]>("handle"));
  const given = new Map<string, string>();
  wanting.forEach(({ listing_id }, index) => {
    const slug = slugs[index] ?? "produk";
    given.set(listing_id, used.has(slug) ? `${slug}-${handleMarkOf(listing_id)}` : slug);
    used.add(slug);
  });
  await trx.raw(
    `UPDATE listing SET handle = given.handle, updated_at = now()
       FROM unnest(?::text[], ?::text[]) AS given(id, handle)
      WHERE listing.id = given.id AND listing.handle IS NULL`,
    [[...given.keys()], [...given.values()]],
  );
  return given;
}
