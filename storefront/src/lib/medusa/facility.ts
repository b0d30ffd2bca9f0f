import "server-only";
import type { PhotoView } from "@karya/backend/src/contract/catalog";
import type {
  ConsignmentDetail,
  ConsignmentListView,
  FacilityHome,
  ListingDetail,
  ListingListView,
  ListingPreview,
  SaveDraftInput,
  SetPricesInput,
  SetStockInput,
  ShipInput,
} from "@karya/backend/src/contract/facility-portal";
import type {
  AcceptReturnInput,
  CancelConsignmentInput,
  RefuseReturnInput,
  RequestRefundInput,
  ReturnList,
} from "@karya/backend/src/contract/refund";
import { call } from "./call";

type ListQuery = { status?: string; q?: string; page?: number };

const base = "/officer/facility";
const listing = (id: string, rest = "") => `${base}/listings/${encodeURIComponent(id)}${rest}`;
const consignment = (id: string, rest = "") => `${base}/consignments/${encodeURIComponent(id)}${rest}`;
const returned = (id: string, rest = "") => `${base}/returns/${encodeURIComponent(id)}${rest}`;

/** The portal of the officer's own facility. Every function throws ApiRefusal. */
export const facilityPortal = (token: string) => ({
  home: () => call<FacilityHome>(base, { token }),
  listings: (query: ListQuery) => call<ListingListView>(`${base}/listings`, { token, query }),
  listing: (id: string) => call<ListingDetail>(listing(id), { token }),
  createListing: () => call<ListingDetail>(`${base}/listings`, { token, method: "POST", body: {} }),
  saveDraft: (id: string, body: SaveDraftInput) =>
    call<ListingDetail>(listing(id, "/draft"), { token, method: "PUT", body }),
  newVersion: (id: string) =>
    call<ListingDetail>(listing(id, "/versions"), { token, method: "POST", body: {} }),
  act: (id: string, action: "submit" | "withdraw" | "pause" | "resume") =>
    call<ListingDetail>(listing(id, `/${action}`), { token, method: "POST", body: {} }),
  setStock: (id: string, body: SetStockInput) =>
    call<ListingDetail>(listing(id, "/stock"), { token, method: "PUT", body }),
  setPrices: (id: string, body: SetPricesInput) =>
    call<ListingDetail>(listing(id, "/prices"), { token, method: "PUT", body }),
  preview: (id: string) => call<ListingPreview>(listing(id, "/preview"), { token }),
  addPhoto: (body: FormData) => call<{ photo: PhotoView }>(`${base}/photos`, { token, method: "POST", body }),
  consignments: (query: ListQuery) => call<ConsignmentListView>(`${base}/consignments`, { token, query }),
  consignment: (id: string) => call<ConsignmentDetail>(consignment(id), { token }),
  pack: (id: string) =>
    call<ConsignmentDetail>(consignment(id, "/pack"), { token, method: "POST", body: {} }),
  ship: (id: string, body: ShipInput) =>
    call<ConsignmentDetail>(consignment(id, "/ship"), { token, method: "POST", body }),
  deliver: (id: string) =>
    call<ConsignmentDetail>(consignment(id, "/deliver"), { token, method: "POST", body: {} }),
  cancelParcel: (id: string, body: CancelConsignmentInput) =>
    call<ConsignmentDetail>(consignment(id, "/cancel"), { token, method: "POST", body }),
  returns: () => call<ReturnList>(`${base}/returns`, { token }),
  acceptReturn: (id: string, body: AcceptReturnInput) =>
    call<ConsignmentDetail>(returned(id, "/accept"), { token, method: "POST", body }),
  refuseReturn: (id: string, body: RefuseReturnInput) =>
    call<ConsignmentDetail>(returned(id, "/refuse"), { token, method: "POST", body }),
  requestRefund: (id: string, body: RequestRefundInput) =>
    call<ConsignmentDetail>(consignment(id, "/refunds"), { token, method: "POST", body }),
});
