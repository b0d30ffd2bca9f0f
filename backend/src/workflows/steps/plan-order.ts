import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { beyondCap } from "../../domain/quantity-cap";
import { rupiahText } from "../../domain/rupiah";
import { actualGrams } from "../../domain/courier-tariff";
import { env } from "../../env";
import type { ParcelData } from "../../modules/courier/parcel-data";
import { findOrderPayment } from "../../modules/payment-inbox/read-payments";
import { readAkunOfCategory } from "../../modules/pnbp/akun-of-category";
import { readShareRuleInForce } from "../../modules/pnbp/share-rule-in-force";
import { cappedLine, parcelItem, type PricedLine, readPricedCart } from "../../views/cart-view";
import { findOrderOfCart } from "../../views/find-order-of-cart";
import { isOrderWhole } from "../../views/is-order-whole";
import type { CartNotes } from "../../views/read-cart";
import { countUnpaidOrders } from "../../views/count-unpaid-orders";
import { readLatelyBought } from "../../views/read-lately-bought";
import type { ParcelFacility } from "../../views/read-facilities";
import type { CartItemView, CartParcelView, CartView } from "../../contract/checkout";
import type { PlaceOrderWorkflowInput } from "../place-order";
import { takeBackOrder } from "./take-back-order";

/** What an order line must still tell when the catalogue has moved on. Travels in the cart's metadata to the order. */
export type LineSnapshot = {
  facility_id: string;
  listing_id: string;
  listing_version_id: string;
  category_handle: string;
  sku: string;
  title: string;
  product_handle: string;
  options: Record<string, string>;
  photo_id: string | null;
};

export type OrderNotes = CartNotes & {
  language: "id" | "en";
  lines: Record<string, LineSnapshot>;
  /** As a keyed digest. */
  network: string | null;
};

/** A page that lost its answer asks again within minutes. A cart's id is no key to its order for ever. */
const ANSWERED_AGAIN_MS = 24 * 60 * 60 * 1000;

/** Rupiah that one order may come to: its figures are 32-bit, and payment channels stop far below. */
const MOST_PER_ORDER = 1_000_000_000;

/** One facility's parcel, and what it costs in whole rupiah. */
export type PlannedParcel = { data: ParcelData; price: number };

export type OrderPlan =
  | { kind: "placed"; order_id: string }
  | {
      kind: "planned";
      cart_id: string;
      total: number;
      notes: OrderNotes;
      parcels: PlannedParcel[];
      /** Lines whose price in the cart is not the catalogue's any more. */
      stale_prices: boolean;
    };

/**
 * @throws DomainError 409 with the first reason why this cart can't become an order as the shopper saw it,
 * "cart_not_found" (404) when it became one long ago
 */
export const planOrderStep = createStep(
  "plan-order",
  async ({ cart_id, expected_total, language, network }: PlaceOrderWorkflowInput, { container }) => {
    const order_id = await findOrderOfCart(container, cart_id);
    if (order_id && (await isStanding(container, order_id))) {
      await refuseOldOrder(container, order_id);
      return new StepResponse<OrderPlan>({ kind: "placed", order_id });
    }
    if (order_id) await takeBackOrder(container, order_id);

    const { cart, lines, facilities, view } = await readPricedCart(container, cart_id);
    refuseUnlessReady(view, expected_total);
    await refuseBeyondCap(container, lines, view);
    await refuseMoreUnpaid(container, view, network);
    await requireBookkeeping(container, lines, facilities);
    return new StepResponse<OrderPlan>({
      kind: "planned",
      cart_id,
      total: view.total,
      notes: {
        ...cart.notes,
        language,
        network,
        lines: Object.fromEntries(lines.map((line) => [line.line.variant_id, snapshot(line)])),
      },
      parcels: view.parcels.map((parcel) =>
        planParcel(parcel, lines, facilities, view.address_input?.regency_code),
      ),
      stale_prices: lines.some(({ line, variant }) => line.unit_price !== variant.price),
    });
  },
);

/** Opened by us, or about to be: a placement that broke half-way doesn't count. */
async function isStanding(container: MedusaContainer, orderId: string): Promise<boolean> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return (await findOrderPayment(knex, orderId)) !== undefined || isOrderWhole(container, orderId);
}

function refuseUnlessReady(view: CartView, expectedTotal: number): void {
  if (view.parcels.length === 0) throw new DomainError("cart_empty", {}, "conflict");
  const broken = view.parcels.flatMap((parcel) => parcel.items).find((item) => item.problem !== null);
  if (broken) {
    const code = broken.available > 0 ? "cart_item_unavailable" : "out_of_stock";
    throw new DomainError(code, { problem: `${broken.title}: ${broken.problem}` }, "conflict");
  }
  const changes = view.parcels.flatMap((parcel) => parcel.items).flatMap(priceChange);
  if (changes.length > 0) throw new DomainError("cart_changed", { changes: changes.join("; ") }, "conflict");
  if (view.total > MOST_PER_ORDER)
    throw new DomainError("cart_total_too_high", { limit: rupiahText(MOST_PER_ORDER) }, "conflict");
  if (!view.address) throw new DomainError("cart_address_missing", {}, "conflict");
  if (!view.can_place_order) throw new DomainError("cart_service_missing", {}, "conflict");
  if (view.total !== expectedTotal)
    throw new DomainError("cart_total_changed", { total: rupiahText(view.total) }, "conflict");
}

async function refuseOldOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const order = await knex("order").where({ id: orderId }).first("created_at");
  if (Date.now() - order.created_at.getTime() > ANSWERED_AGAIN_MS)
    throw new DomainError("cart_not_found", {}, "not_found");
}

/**
 * Each unpaid order holds stock and writes mails: nobody gets any number of them. Two that are placed from one network at
 * once may both pass as its last: that cap is wide, and shoppers who share an address don't wait for each other.
 */
async function refuseMoreUnpaid(
  container: MedusaContainer,
  { address_input: buyer }: CartView,
  network: string | null,
): Promise<void> {
  if (!buyer) return;
  const { of_buyer, of_network } = await countUnpaidOrders(container, { email: buyer.email, network });
  const [each, all] = [env.UNPAID_ORDERS_PER_EMAIL, env.UNPAID_ORDERS_PER_NETWORK];
  if (of_buyer >= each) throw new DomainError("buyer_too_many_unpaid", { limit: each }, "conflict");
  if (of_network >= all) throw new DomainError("network_too_many_unpaid", {}, "conflict");
}

/** A facility's limit per buyer counts what they ordered lately. One placement at a time per buyer: see place-order. */
async function refuseBeyondCap(
  container: MedusaContainer,
  lines: PricedLine[],
  { address_input: buyer }: CartView,
): Promise<void> {
  const capped = lines.map(cappedLine).filter(({ max_per_buyer }) => max_per_buyer !== null);
  if (capped.length === 0 || !buyer) return;
  const listings = capped.map(({ listing_id }) => listing_id);
  const beyond = beyondCap(capped, await readLatelyBought(container, buyer, listings));
  if (beyond) throw new DomainError("cart_item_capped", { ...beyond }, "conflict");
}

function priceChange({ title, change }: CartItemView): string[] {
  const price = change?.price;
  return price ? [`${title}: ${rupiahText(price.from)} → ${rupiahText(price.to)}`] : [];
}

/** What the ledger will need must be there before anything is sold, not found missing once money came in. */
async function requireBookkeeping(
  container: MedusaContainer,
  lines: PricedLine[],
  facilities: Map<string, ParcelFacility>,
): Promise<void> {
  const at = new Date();
  const places = new Map(
    lines.map(({ line: { facility_id }, variant: { category_handle } }) => {
      const kanwil = facilities.get(facility_id)?.kanwil ?? "";
      return [`${facility_id} ${category_handle}`, { facility_id, category_handle, kanwil, at }];
    }),
  );
  for (const place of places.values()) {
    await readAkunOfCategory(container, place.category_handle);
    await readShareRuleInForce(container, place);
  }
}

function snapshot({ line, variant, photo }: PricedLine): LineSnapshot {
  return {
    facility_id: line.facility_id,
    listing_id: variant.listing_id,
    listing_version_id: variant.version_id,
    category_handle: variant.category_handle,
    sku: variant.sku,
    title: variant.title,
    product_handle: variant.handle,
    options: variant.options,
    photo_id: photo?.id ?? null,
  };
}

function planParcel(
  parcel: CartParcelView,
  lines: PricedLine[],
  facilities: Map<string, ParcelFacility>,
  destination = "",
): PlannedParcel {
  const quote = parcel.quotes.find((candidate) => candidate.service === parcel.selected_service);
  const facility = facilities.get(parcel.facility.id);
  if (!quote || !facility) throw new DomainError("cart_service_missing", {}, "conflict");
  const items = lines.filter(({ line }) => line.facility_id === facility.id).map(parcelItem);
  return {
    price: quote.price,
    data: {
      facility_id: facility.id,
      service: quote.service,
      courier: quote.courier,
      service_name: quote.name,
      origin_regency_code: facility.regency_code,
      destination_regency_code: destination,
      chargeable_kg: parcel.chargeable_kg,
      weight_grams: actualGrams(items),
      items,
    },
  };
}
