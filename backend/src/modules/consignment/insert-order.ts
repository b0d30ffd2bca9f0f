import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { DomainError } from "../../domain/domain-error";
import type { ShareSnapshot } from "../../domain/share-rule";
import { writeConsignmentEvents } from "./write-events";

export type NewConsignmentItem = {
  order_line_item_id: string;
  facility_id: string;
  listing_id: string;
  listing_version_id: string;
  category_handle: string;
  variant_id: string;
  sku: string;
  title: string;
  product_handle: string;
  options: Record<string, string>;
  photo_id: string | null;
  quantity: number;
  unit_price: number;
  akun: string;
  akun_name: string;
  akun_is_example: boolean;
  share_rule: ShareSnapshot;
};

export type NewConsignment = {
  facility_id: string;
  number: string;
  courier: string;
  service: string;
  service_name: string;
  shipping: number;
  chargeable_kg: number;
  weight_grams: number;
  destination_city: string;
  items: NewConsignmentItem[];
};

export type NewOrder = {
  order: {
    id: string;
    display_id: number;
    cart_id: string;
    payment_session_id: string;
    total: number;
    created_at: Date;
    notes: { network?: string | null };
  };
  consignments: NewConsignment[];
  pay_before: Date;
};

/**
 * One transaction: how the order is to be paid, its consignments, their items and first event. An order that is there
 * already stays as it is.
 * @throws DomainError "order_total_wrong" when the parts don't sum to the order's total
 */
export async function insertOrder(trx: Knex, { order, consignments, pay_before }: NewOrder): Promise<void> {
  const parts = consignments.reduce(
    (sum, consignment) => sum + consignment.shipping + itemsTotal(consignment),
    0,
  );
  if (parts !== order.total) throw new DomainError("order_total_wrong", { order_id: order.id }, "conflict");

  const claimed = await trx("order_payment")
    .insert({
      id: generateEntityId("", "opy"),
      order_id: order.id,
      cart_id: order.cart_id,
      payment_session_id: order.payment_session_id,
      amount: order.total,
      state: "awaiting",
      pay_before,
      network: order.notes.network ?? null,
    })
    .onConflict(trx.raw("(order_id) WHERE deleted_at IS NULL"))
    .ignore()
    .returning("id");
  if (claimed.length === 0) return;

  const rows = consignments.map(({ items: _, ...consignment }) => ({
    ...consignment,
    id: generateEntityId("", "con"),
    order_id: order.id,
    order_display_id: order.display_id,
    status: "awaiting_payment",
    created_at: order.created_at,
  }));
  await trx("consignment").insert(rows);
  await trx("consignment_item").insert(
    consignments.flatMap(({ items }, index) =>
      items.map((item) => ({
        ...item,
        options: JSON.stringify(item.options),
        share_rule: JSON.stringify(item.share_rule),
        id: generateEntityId("", "coi"),
        consignment_id: rows[index]?.id,
      })),
    ),
  );
  await writeConsignmentEvents(
    trx,
    rows.map(({ id }) => ({ consignment_id: id, status: "awaiting_payment", actor_label: "Pembeli" })),
  );
}

function itemsTotal(consignment: NewConsignment): number {
  return consignment.items.reduce((sum, item) => sum + item.unit_price * item.quantity, 0);
}
