import type { CatalogProduct, PhotoView } from "./catalog";
import type { FacilityRef, Instant, Page, RupiahAmount } from "./common";
import type { ListingContent, ListingVersionStatus } from "./facility-portal";

export type CurationRow = {
  version_id: string;
  listing_id: string;
  version_number: number;
  title: string;
  photo: PhotoView | null;
  category_name: string;
  facility: FacilityRef;
  price_min: RupiahAmount;
  price_max: RupiahAmount;
  status: ListingVersionStatus;
  submitted_at: Instant;
  /** True when the listing already has a live version: this is a change to it. */
  is_change: boolean;
  reviewer: string | null;
};

/** `GET /officer/curation/queue?status=submitted|in_review|decided&category=&q=&page=`; oldest first; page size 20. */
export type CurationQueueView = {
  rows: CurationRow[];
  count: number;
  page: number;
  page_size: number;
  counts: { submitted: number; in_review: number; decided: number };
};

export type CurationAction = "start_review" | "approve" | "request_changes" | "reject";

/** `GET /officer/curation/versions/:id`, and the answer of every decision. */
export type CurationReview = CurationRow & {
  /** Exactly what the shopper would see. */
  product: CatalogProduct;
  content: ListingContent;
  /** What changed against the live version, one line a field; empty for a first version. */
  changes: { field: string; label: string; before: string; after: string }[];
  history: { at: Instant; action: string; by: string; reason: string | null; version_number: number }[];
  allowed_actions: CurationAction[];
  /** Why nothing is allowed, when nothing is (own listing, own facility, already decided). */
  blocked_reason: string | null;
  next_version_id: string | null;
  /** Approved, and on its way to the shop: publishing goes on by itself. */
  awaits_publication: boolean;
  /** What is approved now stays hidden until the facility's suspension is lifted. */
  facility_is_suspended: boolean;
};

/** `POST /officer/curation/versions/:id/{start-review,approve,request-changes,reject}`; the reason is required by the last two. */
export type DecisionInput = { reason?: string };

export type PlacementSlot = "home_featured";

export type PlacementView = {
  id: string;
  slot: PlacementSlot;
  listing_id: string;
  title: string;
  photo: PhotoView | null;
  facility: FacilityRef;
  position: number;
  starts_at: Instant;
  ends_at: Instant;
  state: "scheduled" | "active" | "ended";
  /** False while the product is paused, its certificate has ended or sales of its UPT are suspended: it isn't shown then. */
  on_sale: boolean;
  by: string;
};

/** `GET /officer/curation/placements`. */
export type PlacementListView = { rows: PlacementView[] };

/** `POST /officer/curation/placements`. */
export type PlacementInput = {
  listing_id: string;
  slot: PlacementSlot;
  starts_at: Instant;
  ends_at: Instant;
  position: number;
};

/** `GET /officer/curation/price-band`, and the answer of changing it. */
export type PriceBandView = {
  /** Whole percent, up and down from the approved price, within which a facility changes a price at once. */
  percent: number;
  /** The latest changes, the newest first; empty while the default holds. */
  history: { at: Instant; percent: number; by: string; reason: string | null }[];
};

/** `PUT /officer/curation/price-band`. */
export type SetPriceBandInput = { percent: number; reason: string };

/** A facility as the curation desk sees it. */
export type CuratedFacilityRow = {
  facility: FacilityRef & { name: string };
  /** Its live listings, whether or not they are on sale now. */
  live: number;
  /** Null while it sells. */
  suspension: { reason: string; at: Instant; by: string } | null;
};

/** `GET /officer/curation/facilities?status=all|suspended&q=&page=`; the suspended first, then by province and name. */
export type CuratedFacilityListView = Page<CuratedFacilityRow> & {
  counts: { all: number; suspended: number };
};

export type SuspensionAction = "suspend" | "lift";

/** `GET /officer/curation/facilities/:id`, and the answer of suspending and lifting. */
export type CuratedFacilityView = CuratedFacilityRow & {
  /** The newest first; the open one too. */
  history: {
    reason: string;
    at: Instant;
    by: string;
    lifted: { at: Instant; by: string } | null;
  }[];
  allowed_actions: SuspensionAction[];
  /** Why nothing is allowed, when nothing is. */
  blocked_reason: string | null;
};

/** `POST /officer/curation/facilities/:id/suspend`; lifting takes no body. */
export type SuspendFacilityInput = { reason: string };

/** `GET /officer/curation/live?q=`: live listings to choose from; at most 20. */
export type LiveListingView = {
  rows: {
    listing_id: string;
    title: string;
    handle: string;
    photo: PhotoView | null;
    facility: FacilityRef;
  }[];
};
