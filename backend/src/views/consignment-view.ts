import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import type { ConsignmentAction, ConsignmentDetail, ConsignmentRow } from "../contract/facility-portal";
import {
  allowedConsignmentActions,
  type ConsignmentState,
  mayFacilitySeeAddress,
} from "../domain/consignment";
import { DomainError } from "../domain/domain-error";
import { toPhotoView } from "../modules/listing/to-photo-view";
import { type ConsignmentParts, readConsignments } from "./read-consignments";
import { readPhotos } from "./read-line-photos";
import { readOrderAddress } from "./read-order-address";
import { readRefundableView, readRefundsOf, toRefundView } from "./refunds/read-consignment-refunds";
import { readReturnsOf, toReturnView } from "./refunds/read-returns";

const STEPS = ["pack", "ship", "deliver"] as const satisfies ConsignmentAction[];

/**
 * A consignment as its facility sees it. The address is there only while the parcel is theirs to ship, and each look
 * at it is logged before it is answered.
 * @throws DomainError "not_found" (404) also for a parcel of another facility, or one that isn't paid yet
 */
export async function readConsignmentDetail(
  container: MedusaContainer,
  input: { id: string; facility_id: string; officer_id: string },
): Promise<ConsignmentDetail> {
  const [parts] = await readConsignments(container, { id: input.id });
  if (!parts || parts.consignment.facility_id !== input.facility_id || !parts.consignment.paid_at) {
    throw new DomainError("not_found", {}, "not_found");
  }
  const { consignment, items, events } = parts;
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const refundable = await readRefundableView(knex, consignment);
  const photos = await readPhotos(
    container,
    items.flatMap((item) => item.photo_id ?? []),
  );
  return {
    ...toRow(parts),
    items: items.map((item) => {
      const photo = photos.get(item.photo_id ?? "");
      const { id, title, sku, options, quantity, cancelled_quantity, unit_price } = item;
      const goods = { id, title, sku, options, quantity, cancelled_quantity, unit_price };
      return { ...goods, photo: photo ? toPhotoView(photo, title) : null };
    }),
    address: mayFacilitySeeAddress(consignment.status)
      ? await showAddress(container, input, consignment.order_id)
      : null,
    weight_grams: consignment.weight_grams,
    chargeable_kg: consignment.chargeable_kg,
    timeline: events.map(({ status, created_at, actor_label }) => ({
      status,
      at: created_at.toISOString(),
      by: actor_label,
    })),
    refunds: (await readRefundsOf(knex, { consignment_id: consignment.id })).map(toRefundView),
    returns: (await readReturnsOf(knex, { consignment_id: consignment.id })).map(toReturnView),
    refundable,
    allowed_actions: [
      ...STEPS.filter((step) => allowedConsignmentActions(consignment.status, "facility").includes(step)),
      ...(refundable?.kinds.includes("cancellation") ? (["cancel"] as const) : []),
      ...(refundable ? (["request_refund"] as const) : []),
    ],
  };
}

async function showAddress(
  container: MedusaContainer,
  { id, officer_id }: { id: string; officer_id: string },
  orderId: string,
) {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await knex("address_access_log").insert({
    id: generateEntityId("", "aal"),
    consignment_id: id,
    officer_id,
  });
  return readOrderAddress(container, orderId);
}

export function toRow({
  consignment,
  items,
}: Pick<ConsignmentParts, "consignment" | "items">): ConsignmentRow {
  const { id, number, status, paid_at, courier, service_name, destination_city, tracking_number } =
    consignment;
  return {
    id,
    number,
    status,
    paid_at: paid_at?.toISOString() ?? null,
    item_summary: items.map((item) => `${toShip(item, status)} × ${item.title}`).join(", "),
    item_count: items.reduce((sum, item) => sum + toShip(item, status), 0),
    courier,
    service_name,
    destination_city,
    tracking_number,
  };
}

/** Units in the parcel: what was called off is left out, unless all of it was and the list should still say what. */
function toShip(item: ConsignmentParts["items"][number], status: ConsignmentState): number {
  return status === "cancelled" ? item.quantity : item.quantity - item.cancelled_quantity;
}
