import type { MedusaContainer } from "@medusajs/framework/types";
import type { CategoryView } from "../../../contract/catalog";
import { rowsOf } from "./rows-of";
import { ON_SALE } from "./sql";

/** All categories in their order; a category's count takes in everything below it. */
export async function readCategories(container: MedusaContainer): Promise<CategoryView[]> {
  return rowsOf<CategoryView>(
    container,
    `WITH RECURSIVE own AS (
         SELECT e.category_handle AS handle, count(*)::int AS n FROM catalog_entry e WHERE ${ON_SALE} GROUP BY 1),
       above(handle, ancestor) AS (
         SELECT handle, handle FROM listing_category WHERE deleted_at IS NULL
         UNION
         SELECT above.handle, c.parent_handle FROM above
           JOIN listing_category c ON c.handle = above.ancestor AND c.deleted_at IS NULL
          WHERE c.parent_handle IS NOT NULL)
     SELECT c.handle, c.name, c.parent_handle, c.description,
            coalesce((SELECT sum(own.n) FROM above JOIN own USING (handle) WHERE above.ancestor = c.handle), 0)::int
              AS product_count
       FROM listing_category c WHERE c.deleted_at IS NULL ORDER BY c.position, c.name`,
  );
}
