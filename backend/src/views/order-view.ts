import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OrderConsignmentView, OrderView, PaymentState } from "../contract/checkout";
import { DomainError } from "../domain/domain-error";
import { allowedConsignmentActions } from "../domain/consignment";
import { isSandbox } from "../lib/stripe";
import { offeredMethods } from "./offered-methods";
import { paymentNotes } from "./payment-notes";
import { type PhotoRow, toPhotoView } from "../modules/listing/to-photo-view";
import {
  findOrderPayment,
  listAttempts,
  type OrderPaymentRow,
  type PaymentAttemptRow,
} from "../modules/payment-inbox/read-payments";
import { type ConsignmentParts, readConsignments } from "./read-consignments";
import { facilityView, type ParcelFacility, readFacilities } from "./read-facilities";
import { readFailedReturns, readReturnTransfers } from "./read-failed-returns";
import { readPhotos } from "./read-line-photos";
import { readOrderAddress } from "./read-order-address";
import { readOrderRefunds } from "./refunds/read-order-refunds";

/**
 * An order as its buyer sees it.
 * @throws DomainError "order_link_invalid" (404) when the order isn't one of our checkout's
 */
export async function readOrderView(container: MedusaContainer, orderId: string): Promise<OrderView> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const payment = await findOrderPayment(knex, orderId);
  const order = await knex("order").where({ id: orderId }).first("display_id", "email", "created_at");
  if (!payment || !order) throw new DomainError("order_link_invalid", {}, "not_found");

  const attempts = await listAttempts(knex, orderId);
  const failedReturns = await readFailedReturns(knex, orderId);
  const transfers = await readReturnTransfers(knex, orderId);
  const parts = await readConsignments(container, { order_id: orderId });
  const facilities = await readFacilities(
    container,
    parts.map(({ consignment }) => consignment.facility_id),
  );
  const photos = await readPhotos(
    container,
    parts.flatMap(({ items }) => items.flatMap((item) => item.photo_id ?? [])),
  );
  const money = await readOrderRefunds(knex, orderId, parts);
  const consignments = parts.map((part) => ({
    ...toConsignment(part, facilities, photos),
    ...money.of(part.consignment.id),
  }));
  const shipping_total = consignments.reduce((sum, consignment) => sum + consignment.shipping, 0);
  return {
    id: orderId,
    display_id: Number(order.display_id),
    placed_at: new Date(order.created_at).toISOString(),
    email: order.email,
    payment_state:
      money.refunded === payment.amount
        ? "refunded"
        : paymentState(payment, attempts, failedReturns.size > 0),
    pay_before: payment.state === "awaiting" ? payment.pay_before.toISOString() : null,
    payment_method: payment.method,
    payment_methods: offeredMethods(payment),
    payment_notes: paymentNotes(payment, attempts, failedReturns, transfers),
    address: await readOrderAddress(container, orderId),
    consignments,
    subtotal: payment.amount - shipping_total,
    shipping_total,
    total: payment.amount,
    refunded_total: money.refunded,
    allowed_actions: allowedActions(payment, parts),
    is_sandbox: isSandbox,
  };
}

function paymentState(
  payment: OrderPaymentRow,
  attempts: PaymentAttemptRow[],
  returnFailed: boolean,
): PaymentState {
  if (payment.state === "cancelled" || (payment.state === "refunded" && returnFailed)) return "expired";
  if (payment.state !== "awaiting") return payment.state;
  return attempts.some((attempt) => attempt.status === "processing") ? "processing" : "awaiting";
}

function allowedActions(payment: OrderPaymentRow, parts: ConsignmentParts[]): OrderView["allowed_actions"] {
  if (payment.state === "awaiting") {
    return payment.pay_before.getTime() > Date.now() ? ["pay", "cancel"] : ["cancel"];
  }
  const receivable = parts.some(({ consignment }) =>
    allowedConsignmentActions(consignment.status, "buyer").includes("receive"),
  );
  return receivable ? ["confirm_received"] : [];
}

function toConsignment(
  { consignment, items, events }: ConsignmentParts,
  facilities: Map<string, ParcelFacility>,
  photos: Map<string, PhotoRow>,
): Omit<OrderConsignmentView, "refunds" | "returns"> {
  const facility = facilities.get(consignment.facility_id);
  if (!facility) throw new Error(`Consignment ${consignment.id} is of an unknown facility.`);
  return {
    id: consignment.id,
    number: consignment.number,
    facility: facilityView(facility),
    status: consignment.status,
    items: items.map((item) => {
      const photo = photos.get(item.photo_id ?? "");
      return {
        id: item.id,
        title: item.title,
        options: item.options,
        photo: photo ? toPhotoView(photo, item.title) : null,
        product_handle: item.product_handle,
        unit_price: item.unit_price,
        quantity: item.quantity,
        subtotal: item.unit_price * item.quantity,
      };
    }),
    courier: consignment.courier,
    service_name: consignment.service_name,
    tracking_number: consignment.tracking_number,
    shipping: consignment.shipping,
    timeline: events.map((event) => ({ status: event.status, at: event.created_at.toISOString() })),
  };
}
