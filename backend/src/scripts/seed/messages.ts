import type { PlacementInput } from "../../contract/curation";
import type { IndonesianTimeZone } from "../../contract/common";
import type { ListingContent } from "../../contract/facility-portal";
import type { AssignmentView } from "../../contract/officer";
import type { UpsertAkunSettingInput } from "../../workflows/upsert-akun-setting";
import type { UpsertShareRuleInput } from "../../workflows/upsert-share-rule";

/** What to draw, as the picture generator reads it. The backend only keeps it and hands it back. */
export type Drawing = Record<string, string | number | Record<string, number>>;

export type SeedFacility = {
  handle: string;
  name: string;
  short_name: string;
  type: string;
  class: string;
  city: string;
  province: string;
  kanwil: string;
  regency_code: string;
  time_zone: IndonesianTimeZone;
  story: string;
  known_products: string[];
  brand: { handle: string; name: string } | null;
  is_sample: boolean;
};

export type SeedCategory = {
  handle: string;
  name: string;
  description: string;
  parent_handle: string | null;
  position: number;
  is_food: boolean;
};

export type SeedOfficer = {
  name: string;
  email: string;
  assignments: { role: AssignmentView["role"]; facility: string | null }[];
};

/** `key` is the photo for good: the same key at the next run is the same photo. A null drawing refers to a known one. */
export type SeedPhoto = { key: string; alt: string; color: string | null; drawing: Drawing | null };

export type SeedListing = {
  handle: string;
  facility: string;
  is_sample: boolean;
  content: Omit<ListingContent, "photos">;
  photos: SeedPhoto[];
};

/**
 * What a word or phrase of a search finds besides itself; `ignored` where it says nothing of a product, `whole` where it
 * is not taken to its stem.
 */
export type SeedSynonym = { phrase: string; others: string[]; ignored: boolean; whole: boolean };

/** All but the listings, which come in batches. */
export type SeedWorld = {
  /** Tells two states of the data apart. */
  version: string;
  facilities: SeedFacility[];
  categories: SeedCategory[];
  akun: UpsertAkunSettingInput[];
  share_rules: (Omit<UpsertShareRuleInput, "facility_id"> & { facility: string | null })[];
  /** Password and authenticator secret are the same for all demo accounts, and everyone may know them. */
  officers: { password: string; totp_secret: string; officers: SeedOfficer[] };
  placements: (Omit<PlacementInput, "listing_id"> & { listing: string })[];
  synonyms: SeedSynonym[];
  /** Width and height of every drawing, in px. */
  drawing_size: { width: number; height: number };
  listing_count: number;
};

/**
 * What the script inside Medusa asks of the process that started it, one question at a time.
 * "listings" answers the next batch, empty at the end; "draw" answers a PNG.
 */
export type SeedQuestions = {
  world: { ask: undefined; answer: SeedWorld };
  listings: { ask: undefined; answer: SeedListing[] };
  draw: { ask: Drawing; answer: Uint8Array };
};

export type ToSeeder =
  | { [Q in keyof SeedQuestions]: { question: Q; ask: SeedQuestions[Q]["ask"] } }[keyof SeedQuestions]
  | { progress: string };
