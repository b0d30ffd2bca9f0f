import "server-only";
import type {
  CuratedFacilityListView,
  CuratedFacilityView,
  CurationQueueView,
  CurationReview,
  DecisionInput,
  LiveListingView,
  PlacementInput,
  PlacementListView,
  PriceBandView,
  SetPriceBandInput,
  SuspendFacilityInput,
} from "@karya/backend/src/contract/curation";
import { call } from "./call";

const base = "/officer/curation";
const facility = (id: string, rest = "") => `${base}/facilities/${encodeURIComponent(id)}${rest}`;
const version = (id: string, rest = "") => `${base}/versions/${encodeURIComponent(id)}${rest}`;

export type Decision = "start-review" | "approve" | "request-changes" | "reject";

/** The curation desk. Every function throws ApiRefusal. */
export const curationDesk = (token: string) => ({
  queue: (query: { status?: string; category?: string; q?: string; page?: number }) =>
    call<CurationQueueView>(`${base}/queue`, { token, query }),
  review: (id: string) => call<CurationReview>(version(id), { token }),
  decide: (id: string, decision: Decision, body: DecisionInput) =>
    call<CurationReview>(version(id, `/${decision}`), { token, method: "POST", body }),
  placements: () => call<PlacementListView>(`${base}/placements`, { token }),
  place: (body: PlacementInput) =>
    call<PlacementListView>(`${base}/placements`, { token, method: "POST", body }),
  unplace: (id: string) =>
    call<PlacementListView>(`${base}/placements/${encodeURIComponent(id)}`, { token, method: "DELETE" }),
  priceBand: () => call<PriceBandView>(`${base}/price-band`, { token }),
  setPriceBand: (body: SetPriceBandInput) =>
    call<PriceBandView>(`${base}/price-band`, { token, method: "PUT", body }),
  facilities: (query: { status?: string; q?: string; page?: number }) =>
    call<CuratedFacilityListView>(`${base}/facilities`, { token, query }),
  facility: (id: string) => call<CuratedFacilityView>(facility(id), { token }),
  suspend: (id: string, body: SuspendFacilityInput) =>
    call<CuratedFacilityView>(facility(id, "/suspend"), { token, method: "POST", body }),
  lift: (id: string) => call<CuratedFacilityView>(facility(id, "/lift"), { token, method: "POST", body: {} }),
  live: (q: string) => call<LiveListingView>(`${base}/live`, { token, query: { q } }),
});
