import type { CatalogProduct, PhotoView } from "./catalog";
import type { AddressView, ConsignmentStatus } from "./checkout";
import type { FacilityRef, Instant, RupiahAmount } from "./common";
import type { RefundableView, RefundView, ReturnView } from "./refund";

export type ListingVersionStatus =
  | "draft"
  | "submitted"
  | "in_review"
  | "approved"
  | "superseded"
  | "changes_requested"
  | "rejected"
  | "withdrawn";

export type ListingVariantContent = {
  /** Stable within the listing, made by the client ("v1"); keeps the Medusa variant across versions. */
  key: string;
  /** One value per option name; {} when the listing has no options. */
  options: Record<string, string>;
  price: RupiahAmount;
  /** Units put on sale when this variant first goes live. Later changes are stock changes, not versions. */
  initial_stock: number;
};

/** The full text of a version. A draft may leave gaps (empty strings, no photos); a submission may not. */
export type ListingContent = {
  title: string;
  description: string;
  /** Category handle, "" while not chosen. */
  category: string;
  materials: string;
  care: string;
  technique: string;
  motif: string;
  /** Of one packed unit. 0 while unknown. */
  weight_grams: number;
  length_cm: number;
  width_cm: number;
  height_cm: number;
  /** Up to two of them, e.g. ["Warna", "Ukuran"]. */
  option_names: string[];
  variants: ListingVariantContent[];
  photos: { photo_id: string; alt: string; color: string | null }[];
  /** Units that one buyer may order within a day, over all variants; none or 0 for no limit. */
  max_per_buyer?: number;
  /** Needed when the category is food or drink. */
  food: ListingFoodContent | null;
};

export type ListingFoodContent = {
  halal: "certified" | "non_halal" | "";
  halal_number: string;
  /** "YYYY-MM-DD" or "". */
  halal_valid_until: string;
  registration_number: string;
  ingredients: string;
  shelf_life: string;
};

export type ListingRow = {
  id: string;
  title: string;
  photo: PhotoView | null;
  category_name: string | null;
  price_min: RupiahAmount | null;
  price_max: RupiahAmount | null;
  /** Units available over all live variants; null when never live. */
  available: number | null;
  live: boolean;
  paused: boolean;
  /** The open version's status, else the live one's, else the last one's. */
  status: ListingVersionStatus;
  /** The curator's reason behind changes_requested or rejected. */
  reason: string | null;
  updated_at: Instant;
  handle: string | null;
};

/** `GET /officer/facility/listings?status=&q=&page=`; page size 20; `counts` over all of the facility's listings. */
export type ListingListView = {
  rows: ListingRow[];
  count: number;
  page: number;
  page_size: number;
  counts: { all: number; draft: number; in_curation: number; changes_requested: number; live: number };
};

export type ListingVersionView = {
  id: string;
  number: number;
  status: ListingVersionStatus;
  content: ListingContent;
  photos: PhotoView[];
  /** Optimistic lock for saving a draft. */
  revision: number;
  reason: string | null;
  submitted_at: Instant | null;
  decided_at: Instant | null;
};

export type ListingAction =
  | "save_draft"
  | "submit"
  | "withdraw"
  | "new_version"
  | "pause"
  | "resume"
  | "set_stock"
  | "set_prices"
  | "preview";

/** `GET /officer/facility/listings/:id`, and the answer of every route that changes a listing. */
export type ListingDetail = {
  id: string;
  handle: string | null;
  live: boolean;
  paused: boolean;
  open_version: ListingVersionView | null;
  live_version: ListingVersionView | null;
  /** The newest version whatever its status: what came back, once nothing is open. */
  last_version: ListingVersionView;
  history: { at: Instant; action: string; by: string; reason: string | null; version_number: number }[];
  /** Per live variant key. */
  stock: {
    variant_key: string;
    options: Record<string, string>;
    stocked: number;
    reserved: number;
    available: number;
  }[];
  /** Per live variant key: what it costs now, and how far that may be changed without curation. */
  prices: {
    variant_key: string;
    options: Record<string, string>;
    price: RupiahAmount;
    /** Of the live version. */
    approved: RupiahAmount;
    /** Both ends included. */
    min: RupiahAmount;
    max: RupiahAmount;
  }[];
  /** The curators' band, in percent of the approved price. */
  price_band: number;
  /** What still stands in the way of submitting: path → sentence. Empty when ready. */
  problems: Record<string, string>;
  allowed_actions: ListingAction[];
};

/** `PUT /officer/facility/listings/:id/draft`. */
export type SaveDraftInput = { content: ListingContent; revision: number };

/** `PUT /officer/facility/listings/:id/stock`. */
export type SetStockInput = { levels: { variant_key: string; stocked: number }[]; reason?: string };

/** `PUT /officer/facility/listings/:id/prices`. */
export type SetPricesInput = { prices: { variant_key: string; price: RupiahAmount }[]; reason?: string };

/** `GET /officer/facility/listings/:id/preview`. */
export type ListingPreview = { product: CatalogProduct };

/** `GET /officer/facility`. */
export type FacilityHome = {
  facility: FacilityRef & { name: string; time_zone: string; brand: { handle: string; name: string } | null };
  /** Why and since when the centre has suspended the facility's sales; null while it sells. */
  suspension: { reason: string; at: Instant } | null;
  counts: {
    to_pack: number;
    packed: number;
    shipped: number;
    /** Buyers' requests for a return that wait for an answer. */
    returns: number;
    drafts: number;
    in_curation: number;
    changes_requested: number;
    live: number;
  };
  categories: { handle: string; name: string; parent_handle: string | null; is_food: boolean }[];
};

export type ConsignmentRow = {
  id: string;
  number: string;
  status: ConsignmentStatus;
  paid_at: Instant | null;
  item_summary: string;
  item_count: number;
  courier: string;
  service_name: string;
  destination_city: string;
  tracking_number: string | null;
};

export type ConsignmentListView = {
  rows: ConsignmentRow[];
  count: number;
  page: number;
  page_size: number;
  counts: Partial<Record<ConsignmentStatus, number>>;
};

export type ConsignmentAction = "pack" | "ship" | "deliver" | "cancel" | "request_refund";

/** `GET /officer/facility/consignments/:id`. Each read that shows `address` is logged. */
export type ConsignmentDetail = ConsignmentRow & {
  items: {
    id: string;
    title: string;
    sku: string;
    options: Record<string, string>;
    quantity: number;
    /** Of these, units that will not be shipped: their money goes back. */
    cancelled_quantity: number;
    photo: PhotoView | null;
    unit_price: RupiahAmount;
  }[];
  /** Null unless the parcel is this facility's to ship (to_pack, packed). */
  address: AddressView | null;
  weight_grams: number;
  chargeable_kg: number;
  timeline: { status: ConsignmentStatus; at: Instant; by: string }[];
  /** The newest first. */
  refunds: RefundView[];
  /** What the buyer asked to give back, the newest first. */
  returns: ReturnView[];
  /** Null when nothing may be asked back. */
  refundable: RefundableView | null;
  allowed_actions: ConsignmentAction[];
};

/** `POST /officer/facility/consignments/:id/ship`. */
export type ShipInput = { tracking_number: string };
