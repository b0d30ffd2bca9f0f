import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { consignmentNumber } from "../../domain/consignment";
import { DomainError } from "../../domain/domain-error";
import { holdUntil } from "../../domain/payment-deadline";
import { paymentDeadlines } from "../../lib/payment-deadlines";
import { parcelData } from "../../modules/courier/parcel-data";
import { insertOrder, type NewConsignment } from "../../modules/consignment/insert-order";
import { readAkunOfCategory } from "../../modules/pnbp/akun-of-category";
import { readShareRuleInForce } from "../../modules/pnbp/share-rule-in-force";
import { readFacilities, type ParcelFacility } from "../../views/read-facilities";
import { type PlacedLine, type PlacedOrder, readPlacedOrder } from "../../views/read-placed-order";
import type { LineSnapshot } from "./plan-order";

/**
 * Writes what is ours of a placed order, all of it at once: how it is to be paid, and a consignment per facility.
 * It reads only the order, so that a crash in between is repaired by running it again. Nothing is written twice.
 */
export const openOrderStep = createStep(
  "open-order",
  async ({ order_id }: { order_id: string }, { container }) => {
    const order = await readPlacedOrder(container, order_id);
    const facilities = await readFacilities(
      container,
      order.shipping_methods.map((method) => parcelData.parse(method.data).facility_id),
    );
    const consignments: NewConsignment[] = [];
    for (const [index, method] of order.shipping_methods.entries()) {
      const parcel = parcelData.parse(method.data);
      const facility = facilities.get(parcel.facility_id);
      if (!facility) throw new Error(`The facility ${parcel.facility_id} of order ${order_id} is unknown.`);
      consignments.push({
        facility_id: facility.id,
        number: consignmentNumber(order.display_id, index + 1),
        courier: parcel.courier,
        service: parcel.service,
        service_name: parcel.service_name,
        shipping: method.amount,
        chargeable_kg: parcel.chargeable_kg,
        weight_grams: parcel.weight_grams,
        destination_city: order.city,
        items: await itemsOf(container, order, facility),
      });
    }
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const pay_before = holdUntil(order.created_at, paymentDeadlines);
    try {
      await knex.transaction((trx) => insertOrder(trx, { order, consignments, pay_before }));
    } catch (error) {
      // An order that doesn't add up must never be paid, nor keep its stock.
      if (error instanceof DomainError) await cancelOrderWorkflow(container).run({ input: { order_id } });
      throw error;
    }
    return new StepResponse({ order_id, display_id: order.display_id });
  },
);

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
  const snapshot = order.notes.lines[line.variant_id];
  if (!snapshot) throw new Error(`Order ${order.id} does not tell which listing its line ${line.id} is of.`);
  return snapshot;
}
