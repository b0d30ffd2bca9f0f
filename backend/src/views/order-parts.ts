/**
 * The lines "i" of an order, a row for each part that the line's goods are taken from: `needed` units of it, `reserved` of them
 * so far. A bundle has several parts. Where a variant is tied to no part any more, all that is reserved for its line counts.
 * One binding: the order.
 */
export const ORDER_PARTS = `
  SELECT i.quantity * coalesce(part.required_quantity, 1) AS needed,
         (SELECT coalesce(sum(r.quantity), 0) FROM reservation_item r
           WHERE r.line_item_id = i.item_id AND r.deleted_at IS NULL
             AND (part.inventory_item_id IS NULL OR r.inventory_item_id = part.inventory_item_id)) AS reserved
    FROM order_item i
    JOIN order_line_item line ON line.id = i.item_id
    LEFT JOIN product_variant_inventory_item part ON part.variant_id = line.variant_id AND part.deleted_at IS NULL
   WHERE i.order_id = ? AND i.deleted_at IS NULL`;
