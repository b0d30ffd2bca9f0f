/** Whole rupiah in JSON. Always an integer; never a fraction, never a float sum. */
export type RupiahAmount = number;

/** An instant, ISO 8601 in UTC ("2026-11-22T03:00:00.000Z"). Screens show it in the named time zone. */
export type Instant = string;

/** A calendar month, "YYYY-MM", cut in WIB (Asia/Jakarta) for national reports. */
export type Period = string;

/** Every refusal (4xx) carries this body. `fields` maps a path ("variants.0.price") to an Indonesian sentence. */
export type ApiError = {
  code: string;
  message: string;
  fields?: Record<string, string>;
};

/** An officer of finance is paying a buyer by bank transfer. The officer's name is for finance alone, else null. */
export type TransferBegun = { at: Instant; by: string | null };

export type Page<T> = {
  rows: T[];
  count: number;
  page: number;
  page_size: number;
};

export type IndonesianTimeZone = "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";

export type FacilityRef = {
  id: string;
  handle: string;
  short_name: string;
  city: string;
  province: string;
};
