import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { CheckoutAddressInput } from "../contract/checkout";
import { DomainError } from "../domain/domain-error";

/** What our checkout keeps in a cart's metadata; no route lets a shopper write it. */
export type CartNotes = {
  /** Facility id → chosen courier service. */
  selections?: Record<string, string>;
  /** Variant id → whole rupiah for one, as the shopper saw it last. */
  prices?: Record<string, number>;
};

export type CartLine = {
  id: string;
  variant_id: string;
  title: string;
  quantity: number;
  unit_price: number;
  /** Written when the line was added, so that a line keeps its parcel when the listing is gone. */
  facility_id: string;
  listing_id: string;
};

export type CartRecord = {
  id: string;
  email: string | null;
  /** It became an order. One that a crash closed without is as good as open. */
  completed: boolean;
  notes: CartNotes;
  address_input: CheckoutAddressInput | null;
  lines: CartLine[];
};

/**
 * A cart with its lines in the order they were added.
 * @throws DomainError "cart_not_found" (404)
 */
export async function readCart(container: MedusaContainer, cartId: string): Promise<CartRecord> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await knex.raw(
    `SELECT c.id, c.email, coalesce(c.metadata, '{}') AS notes,
            a.metadata->'input' AS address_input,
            c.completed_at IS NOT NULL
              AND EXISTS (SELECT 1 FROM order_cart t WHERE t.cart_id = c.id AND t.deleted_at IS NULL) AS completed
       FROM cart c LEFT JOIN cart_address a ON a.id = c.shipping_address_id AND a.deleted_at IS NULL
      WHERE c.id = ? AND c.deleted_at IS NULL`,
    [cartId],
  );
  const cart = rows[0] as Omit<CartRecord, "lines"> | undefined;
  if (!cart) throw new DomainError("cart_not_found", {}, "not_found");
  const lines = await knex.raw(
    `SELECT id, variant_id, coalesce(product_title, title) AS title, quantity::int, unit_price::bigint::float8 AS unit_price,
            coalesce(metadata->>'facility_id', '') AS facility_id, coalesce(metadata->>'listing_id', '') AS listing_id
       FROM cart_line_item
      WHERE cart_id = ? AND deleted_at IS NULL
      ORDER BY created_at, id`,
    [cartId],
  );
  return { ...cart, lines: lines.rows as CartLine[] };
}

/** The same, refused once the cart has become an order. */
export async function readOpenCart(container: MedusaContainer, cartId: string): Promise<CartRecord> {
  const cart = await readCart(container, cartId);
  if (cart.completed) throw new DomainError("cart_not_found", {}, "not_found");
  return cart;
}
