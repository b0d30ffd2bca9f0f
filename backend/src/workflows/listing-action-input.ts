import type { FacilityActor } from "../modules/listing/facility-actor";

/** What the facility's steps on a listing need: who, and which. */
export type ListingActionInput = { actor: FacilityActor; listing_id: string };
