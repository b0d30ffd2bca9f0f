import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { OrderRefundView, OrderReturnView } from "../../contract/refund";
import { hasArrived, mayAskReturn, returnDeadline } from "../../domain/return-request";
import { env } from "../../env";
import { allThatIsLeft, readRefundable } from "../../modules/refund/read-refundable";
import { readReturnFacts } from "../../modules/refund/read-return-facts";
import type { ConsignmentParts, ConsignmentRecord } from "../read-consignments";
import { readRefundsOf, type RefundWithItems, toRefundView } from "./read-consignment-refunds";
import { readReturnsOf, type ReturnRow, toReturnView } from "./read-returns";

type ParcelMoney = { refunds: OrderRefundView[]; returns: OrderReturnView };

/** What has gone back of an order, is on its way back, or may be asked back by its buyer. */
export async function readOrderRefunds(
  knex: Knex,
  order_id: string,
  parts: readonly ConsignmentParts[],
): Promise<{ refunded: number; of(consignmentId: string): ParcelMoney }> {
  const refunds = await readRefundsOf(knex, { order_id });
  const requests = await readReturnsOf(knex, { order_id });
  const parcels = new Map<string, ParcelMoney>();
  for (const { consignment } of parts) {
    parcels.set(consignment.id, await parcelMoney(knex, consignment, refunds, requests));
  }
  return {
    refunded: refunds.filter(({ state }) => state === "done").reduce((sum, { amount }) => sum + amount, 0),
    of(consignmentId) {
      const money = parcels.get(consignmentId);
      if (!money) throw new Error(`Consignment ${consignmentId} is not of order ${order_id}.`);
      return money;
    },
  };
}

async function parcelMoney(
  knex: Knex,
  consignment: ConsignmentRecord,
  refunds: readonly RefundWithItems[],
  requests: readonly ReturnRow[],
): Promise<ParcelMoney> {
  const ofParcel = <T extends { consignment_id: string }>(rows: readonly T[]) =>
    rows.filter((row) => row.consignment_id === consignment.id);
  return {
    refunds: ofParcel(refunds).map(toOrderRefund),
    returns: {
      ...(await readMayReturn(knex, consignment)),
      requests: ofParcel(requests)
        .map(toReturnView)
        .map(({ allowed_actions: _, ...request }) => request),
    },
  };
}

/** Asked only of a parcel that is there: an order page is looked at most often before. */
async function readMayReturn(
  knex: Knex,
  consignment: ConsignmentRecord,
): Promise<Omit<OrderReturnView, "requests">> {
  if (!hasArrived(consignment.status)) return { until: null, may_ask: false, items: [] };
  const refundable = await readRefundable(knex, consignment);
  const facts = await readReturnFacts(knex, consignment, refundable, env.RETURN_DAYS);
  const may_ask = mayAskReturn(facts, new Date());
  return {
    until: returnDeadline(facts)?.toISOString() ?? null,
    may_ask,
    items: may_ask ? allThatIsLeft(refundable).map(({ item_id, quantity }) => ({ item_id, quantity })) : [],
  };
}

function toOrderRefund(row: RefundWithItems): OrderRefundView {
  const { id, kind, status, reason, items, shipping, amount, decline_reason, ...rest } = toRefundView(row);
  const { requested_at, sent_at, done_at, paid_by_transfer } = rest;
  return {
    ...{ id, kind, status, reason, items, shipping, amount, decline_reason },
    ...{ requested_at, sent_at, done_at, paid_by_transfer },
  };
}
