import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { refundEntry, shippingRefundEntry, type LedgerEntry } from "../../domain/ledger-entry";
import { rupiah } from "../../domain/rupiah";
import type { ShareSnapshot } from "../../domain/share-rule";
import type { RefundRow } from "../../modules/refund/read-refund";

type ItemRow = {
  order_line_item_id: string;
  listing_version_id: string;
  title: string;
  quantity: number;
  amount: number;
  unit_price: number;
  akun: string;
  akun_name: string;
  akun_is_example: boolean;
  share_rule: ShareSnapshot;
  kode_satker: string | null;
};

/** The entries that a refund owes: a line of revenue taken back per order line, then the courier's fee. */
export async function readRefundEntries(trx: Knex, refund: RefundRow): Promise<LedgerEntry[]> {
  const items: ItemRow[] = await trx("refund_item as f")
    .join("consignment_item as i", "i.id", "f.consignment_item_id")
    .join("facility as p", "p.id", "i.facility_id")
    .where({ "f.request_id": refund.id })
    .orderBy("f.id")
    .select(
      "f.order_line_item_id",
      "f.quantity",
      "f.amount",
      "i.listing_version_id",
      "i.title",
      "i.unit_price",
      "i.akun",
      "i.akun_name",
      "i.akun_is_example",
      "i.share_rule",
      "p.kode_satker",
    );
  const byTransfer = refund.transfer_reference !== null;
  const fact = {
    facility_id: refund.facility_id,
    refund_id: refund.id,
    attempt: refund.attempt,
    payer: byTransfer ? ("treasurer_bank" as const) : ("payment_clearing" as const),
    occurred_at: ((byTransfer ? refund.done_at : refund.sent_at) ?? new Date()).toISOString(),
    order: {
      order_id: refund.order_id,
      order_display_id: refund.order_display_id,
      consignment_id: refund.consignment_id,
      consignment_number: refund.consignment_number,
    },
  };
  const goods = items.map((item) =>
    refundEntry({
      ...fact,
      kode_satker: item.kode_satker,
      akun: { code: item.akun, name: item.akun_name, is_example: item.akun_is_example },
      order_line_id: item.order_line_item_id,
      listing_version_id: item.listing_version_id,
      title: item.title,
      quantity: item.quantity,
      unit_price: rupiah(item.unit_price),
      share: item.share_rule,
      amount: rupiah(item.amount),
    }),
  );
  const fee = rupiah(refund.shipping);
  return fee > 0 ? [...goods, shippingRefundEntry({ ...fact, fee })] : goods;
}
