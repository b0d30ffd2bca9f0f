import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { saleEntry, shippingEntry, type LedgerEntry } from "../domain/ledger-entry";
import { rupiah } from "../domain/rupiah";
import type { ShareSnapshot } from "../domain/share-rule";

type ConsignmentRow = {
  id: string;
  order_display_id: number;
  number: string;
  facility_id: string;
  shipping: number;
  paid_at: Date | null;
  kode_satker: string | null;
};

type ItemRow = {
  consignment_id: string;
  order_line_item_id: string;
  listing_version_id: string;
  title: string;
  quantity: number;
  unit_price: number;
  akun: string;
  akun_name: string;
  akun_is_example: boolean;
  share_rule: ShareSnapshot;
};

/**
 * The entries that a captured order owes, by consignment: a sale per order line, then the parcel's shipping fee.
 * @param capturedAt when the money came in, where the consignment doesn't say
 */
export async function readCapturedOrder(
  connection: Knex,
  orderId: string,
  capturedAt: Date,
): Promise<LedgerEntry[]> {
  const consignments: ConsignmentRow[] = await connection("consignment as c")
    .join("facility as f", "f.id", "c.facility_id")
    .select(
      "c.id",
      "c.order_display_id",
      "c.number",
      "c.facility_id",
      "c.shipping",
      "c.paid_at",
      "f.kode_satker",
    )
    .where({ "c.order_id": orderId })
    // Cancelled after it was paid: it was sold all the same, and the refund takes it back.
    .whereRaw("(c.status <> 'cancelled' OR c.paid_at IS NOT NULL)")
    .orderBy("c.number");
  const items: ItemRow[] = await connection("consignment_item")
    .whereIn(
      "consignment_id",
      consignments.map((consignment) => consignment.id),
    )
    .orderBy("id");
  return consignments.flatMap((consignment) =>
    entriesOf(
      orderId,
      consignment,
      items.filter((item) => item.consignment_id === consignment.id),
      (consignment.paid_at ?? capturedAt).toISOString(),
    ),
  );
}

function entriesOf(orderId: string, consignment: ConsignmentRow, items: ItemRow[], occurred_at: string) {
  const { facility_id, kode_satker } = consignment;
  const order = {
    order_id: orderId,
    order_display_id: consignment.order_display_id,
    consignment_id: consignment.id,
    consignment_number: consignment.number,
  };
  const sales = items
    .filter((item) => item.unit_price > 0)
    .map((item) =>
      saleEntry({
        ...{ facility_id, kode_satker, order, occurred_at },
        akun: { code: item.akun, name: item.akun_name, is_example: item.akun_is_example },
        order_line_id: item.order_line_item_id,
        listing_version_id: item.listing_version_id,
        title: item.title,
        quantity: item.quantity,
        unit_price: rupiah(item.unit_price),
        share: item.share_rule,
      }),
    );
  const fee = rupiah(consignment.shipping);
  return fee > 0 ? [...sales, shippingEntry({ facility_id, order, fee, occurred_at })] : sales;
}
