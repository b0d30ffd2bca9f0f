import type { MedusaContainer } from "@medusajs/framework/types";
import type { PhotoView } from "../contract/catalog";
import type {
  AddressView,
  CartItemView,
  CartParcelView,
  CartView,
  CheckoutAddressInput,
} from "../contract/checkout";
import { cartChange } from "../domain/cart-change";
import { chargeableKg, type ParcelItem, quoteParcel } from "../domain/courier-tariff";
import { beyondCap, capSentence, type CappedLine } from "../domain/quantity-cap";
import { areaPath } from "../lib/areas";
import { tariff } from "../modules/courier/tariff";
import { readSellableVariants, type SellableVariant } from "../modules/listing/sellable-variants";
import { itemProblem } from "./item-problem";
import { type CartLine, type CartNotes, type CartRecord, readOpenCart } from "./read-cart";
import { type ParcelFacility, facilityView, readFacilities } from "./read-facilities";
import { readLinePhotos } from "./read-line-photos";

export type PricedLine = { line: CartLine; variant: SellableVariant; photo: PhotoView | null };

/** A cart with everything live: prices, stock, quotes. */
export async function readCartView(container: MedusaContainer, cartId: string): Promise<CartView> {
  return (await readPricedCart(container, cartId)).view;
}

/** The view, and the records it was made of: placing an order needs both from one reading. */
export async function readPricedCart(container: MedusaContainer, cartId: string) {
  const cart = await readOpenCart(container, cartId);
  const variants = await readSellableVariants(
    container,
    cart.lines.map((line) => line.variant_id),
  );
  const priced = cart.lines.flatMap((line, index) => {
    const variant = variants[index];
    return variant
      ? [{ line, variant: { ...variant, listing_id: variant.listing_id || line.listing_id } }]
      : [];
  });
  const photos = await readLinePhotos(
    container,
    priced.map(({ variant }) => variant),
  );
  const lines: PricedLine[] = priced.map((entry, index) => ({ ...entry, photo: photos[index] ?? null }));
  const facilities = await readFacilities(
    container,
    lines.map(({ line }) => line.facility_id),
  );
  return { cart, lines, facilities, view: toCartView(cart, lines, facilities) };
}

function toCartView(
  cart: CartRecord,
  lines: PricedLine[],
  facilities: Map<string, ParcelFacility>,
): CartView {
  const parcels = [...new Set(lines.map(({ line }) => line.facility_id))].flatMap((id) => {
    const facility = facilities.get(id);
    const own = lines.filter(({ line }) => line.facility_id === id);
    return facility ? [toParcel(cart, facility, own)] : [];
  });
  const subtotal = sum(parcels.map((parcel) => parcel.subtotal));
  const shipping_total = sum(parcels.map((parcel) => parcel.shipping ?? 0));
  const items = parcels.flatMap((parcel) => parcel.items);
  return {
    id: cart.id,
    email: cart.email,
    address: cart.address_input && toAddressView(cart.address_input),
    address_input: cart.address_input,
    parcels,
    item_count: sum(items.map((item) => item.quantity)),
    subtotal,
    shipping_total,
    total: subtotal + shipping_total,
    can_place_order:
      cart.address_input !== null &&
      parcels.length > 0 &&
      parcels.every((parcel) => parcel.shipping !== null) &&
      items.every((item) => item.problem === null && item.change === null),
  };
}

function toParcel(cart: CartRecord, facility: ParcelFacility, lines: PricedLine[]): CartParcelView {
  const items = lines.map((line) => toItem(line, lines, cart.notes));
  const contents = lines.map(parcelItem);
  const quotes = cart.address_input
    ? quoteParcel(
        {
          originRegencyCode: facility.regency_code,
          destinationRegencyCode: cart.address_input.regency_code,
          items: contents,
        },
        tariff,
      )
    : [];
  const selected = quotes.find((quote) => quote.service === cart.notes.selections?.[facility.id]);
  return {
    facility: { id: facility.id, ...facilityView(facility) },
    items,
    subtotal: sum(items.map((item) => item.subtotal)),
    chargeable_kg: chargeableKg(contents, tariff.volumetric_divisor),
    quotes,
    selected_service: selected?.service ?? null,
    shipping: selected?.price ?? null,
  };
}

/** As the rule about limits per buyer counts a line. */
export function cappedLine({ line, variant }: Omit<PricedLine, "photo">): CappedLine {
  const { listing_id, title, max_per_buyer } = variant;
  return { listing_id, title, quantity: line.quantity, max_per_buyer };
}

export function parcelItem({ line, variant }: Omit<PricedLine, "photo">): ParcelItem {
  return {
    weight_grams: variant.weight_grams,
    length_cm: variant.dimensions_cm.length,
    width_cm: variant.dimensions_cm.width,
    height_cm: variant.dimensions_cm.height,
    quantity: line.quantity,
  };
}

function toItem({ line, variant, photo }: PricedLine, parcel: PricedLine[], notes: CartNotes): CartItemView {
  const own = parcel.filter((other) => other.variant.listing_id === variant.listing_id);
  const beyond = beyondCap(own.map(cappedLine));
  // Goods that stand on several lines are counted together.
  const wanted = parcel
    .filter((other) => other.line.variant_id === line.variant_id)
    .map((other) => other.line.quantity);
  // A listing that is gone has no price any more: show what the shopper saw when adding it.
  const unit_price = variant.problem === "withdrawn" ? line.unit_price : variant.price;
  return {
    id: line.id,
    variant_id: line.variant_id,
    listing_id: variant.listing_id,
    product_handle: hasPage(variant) ? variant.handle : "",
    title: variant.title || line.title,
    options: variant.options,
    photo,
    unit_price,
    quantity: line.quantity,
    subtotal: unit_price * line.quantity,
    available: variant.available,
    problem: itemProblem(variant, sum(wanted)) ?? (beyond && capSentence(beyond.limit)),
    change: cartChange(
      { unit_price: notes.prices?.[line.variant_id] ?? line.unit_price, quantity: line.quantity },
      { unit_price, available: variant.available, sellable: hasPage(variant) },
    ),
  };
}

/** Out of stock it is still shown; otherwise what can't be bought has no page. */
function hasPage({ problem }: SellableVariant): boolean {
  return problem === null || problem === "out_of_stock";
}

export function toAddressView(input: CheckoutAddressInput): AddressView {
  const { province, regency, district, village } = areaPath(input);
  return {
    recipient_name: input.recipient_name,
    phone: input.phone,
    province: province ?? "",
    regency: regency ?? "",
    district: district ?? "",
    village: village ?? "",
    postal_code: input.postal_code,
    street: input.street,
    note: input.note ?? "",
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
