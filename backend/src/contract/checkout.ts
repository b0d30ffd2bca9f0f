import type { FacilityCard, PhotoView } from "./catalog";
import type { Instant, RupiahAmount } from "./common";
import type { OrderRefundView, OrderReturnView } from "./refund";

/** `GET /store/areas` (provinces), `GET /store/areas?parent=CODE` (one level below CODE): `AreaListView`. */
export type AreaView = { code: string; name: string };
export type AreaListView = { rows: AreaView[] };

/** `POST /store/carts/:id/address`. Codes are those of /store/areas. */
export type CheckoutAddressInput = {
  email: string;
  recipient_name: string;
  /** Any usual spelling; stored as +62…. */
  phone: string;
  province_code: string;
  regency_code: string;
  district_code: string;
  village_code: string;
  /** Five digits. */
  postal_code: string;
  /** Street, house number, RT/RW. */
  street: string;
  note?: string;
};

export type AddressView = {
  recipient_name: string;
  phone: string;
  province: string;
  regency: string;
  district: string;
  village: string;
  postal_code: string;
  street: string;
  note: string;
};

export type CourierQuote = {
  /** Stable code, "jne-reg". */
  service: string;
  courier: string;
  name: string;
  price: RupiahAmount;
  /** Working days, from–to. */
  days: { min: number; max: number };
};

/** What changed since the shopper put a thing into the cart, or last agreed. Nothing is ordered before they agree. */
export type CartItemChange = {
  /** For one, whole rupiah. */
  price: { from: RupiahAmount; to: RupiahAmount } | null;
  /** How many were wanted and how many can be had; to 0 when none can. */
  quantity: { from: number; to: number } | null;
};

export type CartItemView = {
  id: string;
  variant_id: string;
  listing_id: string;
  /** Empty while the shop has no page of it: withdrawn, paused, certificate expired. */
  product_handle: string;
  title: string;
  options: Record<string, string>;
  photo: PhotoView | null;
  unit_price: RupiahAmount;
  quantity: number;
  subtotal: RupiahAmount;
  /** Units that could be bought now, this item's own included. */
  available: number;
  /** Why this item can't be bought any more, in Indonesian, or null. */
  problem: string | null;
  change: CartItemChange | null;
};

/** One facility's part of the cart: what becomes one Kiriman. */
export type CartParcelView = {
  facility: Pick<FacilityCard, "id" | "handle" | "short_name" | "city" | "province" | "brand">;
  items: CartItemView[];
  subtotal: RupiahAmount;
  /** Chargeable kilograms: the larger of actual and volumetric, rounded up. */
  chargeable_kg: number;
  /** Empty until the cart has an address. */
  quotes: CourierQuote[];
  selected_service: string | null;
  shipping: RupiahAmount | null;
};

/**
 * `GET /store/carts/:id/parcels`; also the answer of every cart-changing route. A cart is made by `POST /store/carts`
 * (body `{}`, answers `{ cart: { id } }`), filled by `POST|DELETE /store/carts/:id/line-items[/:item]`.
 */
export type CartView = {
  id: string;
  email: string | null;
  address: AddressView | null;
  /** The codes behind `address`, to fill the form again. */
  address_input: CheckoutAddressInput | null;
  parcels: CartParcelView[];
  item_count: number;
  subtotal: RupiahAmount;
  shipping_total: RupiahAmount;
  total: RupiahAmount;
  /** True when address, a service for every parcel, and stock are all there, and no change waits to be agreed to. */
  can_place_order: boolean;
};

/** `POST /store/carts/:id/parcels`. */
export type SelectServicesInput = {
  selections: { facility_id: string; service: string }[];
};

/** `POST /store/carts/:id/accept-changes`: what the shopper saw and agrees to; a quantity of 0 takes the thing out. */
export type AcceptChangesInput = {
  accepts: { item_id: string; unit_price: RupiahAmount; quantity: number }[];
};

/** `POST /store/carts/:id/place-order`. `expected_total` is what the shopper saw: a difference is a 409. */
export type PlaceOrderInput = {
  expected_total: RupiahAmount;
  /** Of the mails about the order; that of the request where it isn't given. */
  language?: "id" | "en";
};
export type PlaceOrderView = { order_id: string; display_id: number; token: string };

export type ConsignmentStatus =
  | "awaiting_payment"
  | "to_pack"
  | "packed"
  | "shipped"
  | "delivered"
  | "completed"
  | "cancelled"
  | "returned";

export type OrderItemView = {
  id: string;
  title: string;
  options: Record<string, string>;
  photo: PhotoView | null;
  product_handle: string;
  unit_price: RupiahAmount;
  quantity: number;
  subtotal: RupiahAmount;
};

export type OrderConsignmentView = {
  id: string;
  /** "KB-1042-1" */
  number: string;
  facility: Pick<FacilityCard, "handle" | "short_name" | "city" | "province" | "brand">;
  status: ConsignmentStatus;
  items: OrderItemView[];
  courier: string;
  service_name: string;
  tracking_number: string | null;
  shipping: RupiahAmount;
  timeline: { status: ConsignmentStatus; at: Instant }[];
  /** The newest first. */
  refunds: OrderRefundView[];
  returns: OrderReturnView;
};

/**
 * Progress of paying: nothing tried; tried without money yet, as with a number that was given for a transfer; paid;
 * deadline passed or cancelled; money given back.
 */
export type PaymentState = "awaiting" | "processing" | "paid" | "expired" | "refunded";

/** `GET /store/orders/by-token/:token`; also the answer of `POST …/:token/cancel` and `POST …/:token/confirm-received`. */
export type OrderView = {
  id: string;
  display_id: number;
  placed_at: Instant;
  email: string;
  payment_state: PaymentState;
  /** When the order is cancelled if nothing was paid. */
  pay_before: Instant | null;
  /** Chosen last; null before any. */
  payment_method: PaymentMethod | null;
  /** While it can be paid: the ways offered, and by when each would have to be paid if chosen now. */
  payment_methods: { method: PaymentMethod; pay_before: Instant }[];
  payment_notes: PaymentNote[];
  address: AddressView;
  consignments: OrderConsignmentView[];
  subtotal: RupiahAmount;
  shipping_total: RupiahAmount;
  total: RupiahAmount;
  /** What has gone back to the buyer. */
  refunded_total: RupiahAmount;
  allowed_actions: ("pay" | "cancel" | "confirm_received")[];
  /** True while the payment provider is the embedded sandbox: say that no money moves. */
  is_sandbox: boolean;
};

/** How one may pay. */
export type PaymentMethod = "qris" | "virtual_account" | "card";

/** Money that took another way than "paid once, in time", told to the buyer. Amounts in whole rupiah. */
export type PaymentNote = {
  /**
   * "late_accepted": it came after the deadline, and the goods were still there. "late_returned": they weren't.
   * "cancelled_returned": it came after its buyer had cancelled the order. "double_returned": it came a second time.
   * "return_failed": it could not be given back yet. "returned_by_transfer": it could not, and was paid by bank transfer.
   */
  kind:
    | "late_accepted"
    | "late_returned"
    | "cancelled_returned"
    | "double_returned"
    | "return_failed"
    | "returned_by_transfer";
  amount: RupiahAmount;
  at: Instant;
};

/** `POST /store/orders/by-token/:token/pay`. Without a method the payment page offers all of them. */
export type PayInput = { method?: PaymentMethod | null };

/** The answer: where to send the browser. */
export type PayView = { redirect_url: string };

/** `POST /store/orders/by-token/:token/confirm-received`. */
export type ConfirmReceivedInput = { consignment_id: string };
