import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { consignmentNumber } from "../../domain/consignment";
import { DomainError } from "../../domain/domain-error";
import { holdUntil } from "../../domain/payment-deadline";
import { paymentDeadlines } from "../../lib/payment-deadlines";
import { type ParcelData, parcelData } from "../../modules/courier/parcel-data";
import { insertOrder, type NewConsignment } from "../../modules/consignment/insert-order";
import { findOrderPayment } from "../../modules/payment-inbox/read-payments";
import { readAkunOfCategory } from "../../modules/pnbp/akun-of-category";
import { readShareRuleInForce } from "../../modules/pnbp/share-rule-in-force";
import { readFacilities, type ParcelFacility } from "../../views/read-facilities";
import { type PlacedLine, type PlacedOrder, readPlacedOrder } from "../../views/read-placed-order";
import type { LineSnapshot } from "./plan-order";
import { takeBackOrder } from "./take-back-order";

/**
 * Writes what is ours of a placed order, all of it at once: how it is to be paid, and a consignment per facility.
 * It reads only the order, so that a crash in between is repaired by running it again. Nothing is written twice. The
 * cart is closed, which a crash may have left open.
 * @throws DomainError "order_total_wrong", "order_not_as_planned" (409); the order is taken back: it must never be
 * paid, nor keep its stock
 */
export const openOrderStep = createStep(
  "open-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const order = await readPlacedOrder(container, order_id);
    const answer = new StepResponse({ order_id, display_id: order.display_id });
    await knex("cart").where({ id: order.cart_id, completed_at: null }).update({ completed_at: new Date() });
    if (await findOrderPayment(knex, order_id)) return answer;
    const pay_before = holdUntil(order.created_at, paymentDeadlines);
    try {
      const consignments = await consignmentsOf(container, order);
      await knex.transaction((trx) => insertOrder(trx, { order, consignments, pay_before }));
    } catch (error) {
      if (error instanceof DomainError) await takeBackOrder(container, order_id);
      throw error;
    }
    return answer;
  },
);

async function consignmentsOf(container: MedusaContainer, order: PlacedOrder): Promise<NewConsignment[]> {
  const parcels = order.shipping_methods.map(({ amount, data }) => ({ amount, ...parcelData.parse(data) }));
  const facilities = await readFacilities(
    container,
    parcels.map(({ facility_id }) => facility_id),
  );
  const consignments: NewConsignment[] = [];
  for (const [index, parcel] of parcels.entries()) {
    const facility = facilities.get(parcel.facility_id);
    if (!facility) throw new Error(`The facility ${parcel.facility_id} of order ${order.id} is unknown.`);
    assertGoesToAddress(order, parcel);
    consignments.push({
      facility_id: facility.id,
      number: consignmentNumber(order.display_id, index + 1),
      courier: parcel.courier,
      service: parcel.service,
      service_name: parcel.service_name,
      shipping: parcel.amount,
      chargeable_kg: parcel.chargeable_kg,
      weight_grams: parcel.weight_grams,
      destination_city: order.city,
      items: await itemsOf(container, order, facility),
    });
  }
  return consignments;
}

/** The fee is that of the way to where the parcel really goes. */
function assertGoesToAddress({ id, regency_code }: PlacedOrder, parcel: ParcelData): void {
  if (parcel.destination_regency_code !== regency_code)
    throw new DomainError("order_not_as_planned", { order_id: id }, "conflict");
}

async function itemsOf(container: MedusaContainer, order: PlacedOrder, facility: ParcelFacility) {
  const own = order.lines.filter((line) => snapshotOf(order, line).facility_id === facility.id);
  return Promise.all(
    own.map(async (line) => {
      const snapshot = snapshotOf(order, line);
      const { category_handle } = snapshot;
      const akun = await readAkunOfCategory(container, category_handle);
      const place = { kanwil: facility.kanwil, facility_id: facility.id, category_handle };
      return {
        ...snapshot,
        order_line_item_id: line.id,
        variant_id: line.variant_id,
        quantity: line.quantity,
        unit_price: line.unit_price,
        akun: akun.code,
        akun_name: akun.name,
        akun_is_example: akun.is_example,
        share_rule: await readShareRuleInForce(container, { ...place, at: order.created_at }),
      };
    }),
  );
}

function snapshotOf(order: PlacedOrder, line: PlacedLine): LineSnapshot {
  const snapshot = order.notes.lines?.[line.variant_id];
  if (!snapshot) throw new DomainError("order_not_as_planned", { order_id: order.id }, "conflict");
  return snapshot;
}
