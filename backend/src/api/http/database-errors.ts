import { DomainError, type DomainErrorKind } from "../../domain/domain-error";

type Refusal = { code: string; kind?: DomainErrorKind; fields?: Record<string, string> };

/** What the database refused, by the name of its constraint: a rule above was late, or two requests met. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  // ledger
  ledger_period_closed: { code: "ledger_period_closed" },
  ledger_period_not_over: { code: "period_not_over" },
  period_closing_once: { code: "period_already_closed" },
  ledger_chain_unbroken: { code: "conflict" },
  ledger_entry_fact_once: { code: "conflict" },
  ledger_entry_sequence_once: { code: "conflict" },

  // officers
  IDX_officer_email_unique: { code: "officer_email_taken" },
  officer_assignment_place: { code: "invalid_input", kind: "invalid" },
  officer_assignment_one_active: { code: "conflict" },

  // listings
  listing_version_one_open: { code: "listing_version_open" },
  listing_version_number: { code: "conflict" },
  listing_version_frozen: { code: "listing_version_frozen" },
  listing_version_step: { code: "conflict" },
  listing_live_version_of_listing: { code: "conflict" },

  // cart, order
  reservation_within_stock: { code: "out_of_stock" },
  cart_completed_once: { code: "conflict" },
  order_payment_cart_id_unique: { code: "conflict" },
  IDX_order_payment_cart_id_unique: { code: "conflict" },

  // pnbp
  deposit_ntpn_once: {
    code: "deposit_ntpn_taken",
    fields: { ntpn: "NTPN ini sudah tercatat pada setoran lain. Periksa kembali bukti setorannya." },
  },
  deposit_kode_billing_once: {
    code: "deposit_kode_billing_taken",
    fields: { kode_billing: "Kode billing ini sudah tercatat pada setoran lain. Periksa kembali." },
  },
  deposit_line_posting_once: { code: "deposit_line_taken" },
  deposit_frozen: { code: "deposit_already_decided" },

  deposit_with_refunds: { code: "deposit_refund_left_out" },

  // refunds
  refund_line_one_open: { code: "refund_line_unavailable" },
  refund_within_line: { code: "refund_line_unavailable" },
  refund_shipping_once: { code: "refund_line_unavailable" },
  refund_fits_consignment: { code: "refund_not_possible" },
  return_one_open: { code: "return_open" },
  return_within_line: { code: "refund_line_unavailable" },
  return_frozen: { code: "return_already_answered" },
  refund_step: { code: "refund_already_decided" },
  refund_decided_by_another: { code: "refund_own_request" },
  refund_transferred_by_another: { code: "refund_own_request" },

  // late money
  return_transferred_once: { code: "return_already_settled" },
  return_failed_before_transfer: { code: "return_already_settled" },
  return_transfer_begun_once: { code: "transfer_begun" },
  return_transfer_begun_first: { code: "transfer_not_begun" },
  return_transferred_by_finance: { code: "role_required", kind: "forbidden" },
  finding_closed_at_its_end: { code: "finding_stays" },
  finding_closed_by_finance: { code: "role_required", kind: "forbidden" },

  // placement
  placement_once_at_a_time: {
    code: "placement_overlaps",
    fields: { starts_at: "Produk ini sudah ditempatkan di sana pada waktu yang sama." },
  },
};

/**
 * What PostgreSQL itself refused, by SQLSTATE: class 22 is a value that no column can hold (a NUL byte, a day that
 * isn't, a number too large), the others are two requests that met.
 */
const STATES: readonly [RegExp, Refusal & { kind: DomainErrorKind }][] = [
  [/^22...$/, { code: "invalid_input", kind: "invalid" }],
  [/^(23505|40001|40P01)$/, { code: "conflict", kind: "conflict" }],
];

/** A refusal by the database as a DomainError (409 unless said otherwise); null for any other error. */
export function asDatabaseRefusal(error: unknown): DomainError | null {
  if (typeof error !== "object" || error === null) return null;
  const name = "constraint" in error && typeof error.constraint === "string" ? error.constraint : "";
  const state = "code" in error && typeof error.code === "string" ? error.code : "";
  const refusal = REFUSALS[name] ?? STATES.find(([pattern]) => pattern.test(state))?.[1];
  if (refusal) return new DomainError(refusal.code, {}, refusal.kind ?? "conflict", refusal.fields);
  if ("error" in error) return asDatabaseRefusal(error.error);
  return "cause" in error ? asDatabaseRefusal(error.cause) : null;
}
