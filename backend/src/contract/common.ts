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

/**
 * An officer of finance is paying a buyer by bank transfer. Whoever records or releases it names its id: after another has
 * called it off and begun anew, it is refused. The officer's name is for finance alone, else null.
 */
export type TransferBegun = { id: string; at: Instant; by: string | null; is_mine: boolean };

/**
 * `POST …/settle-by-hand`: number and day of the bank transfer, 5 to 200 characters; no name, no account number. `already_paid`:
 * the money has left, though it went back otherwise too; the refusal that this sets aside has a sentence for that field.
 */
export type SettleTransferInput = { reference: string; begun: TransferBegun["id"]; already_paid: boolean };

/** `POST …/release-transfer`: nothing was paid at the bank. */
export type ReleaseTransferInput = { begun: TransferBegun["id"] };

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
