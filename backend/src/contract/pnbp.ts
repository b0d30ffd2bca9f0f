import type { FacilityRef, Instant, Period, RupiahAmount } from "./common";

/** `GET /officer/pnbp/scope`: what this officer may look at. */
export type PnbpScope = {
  role: "treasurer" | "finance" | "auditor";
  /** The one facility of a treasurer; null at the centre. */
  facility: FacilityRef | null;
  facilities: FacilityRef[];
  periods: Period[];
  current_period: Period;
  allowed_actions: PnbpAction[];
};

export type PnbpAction = "record_deposit" | "decide_deposit" | "close_period";

export type AkunView = { code: string; name: string; is_example: boolean };

export type PnbpReportRow = {
  facility: FacilityRef & { kode_satker: string | null };
  akun: AkunView;
  line_count: number;
  /** Sales of the period, gross. */
  sales: RupiahAmount;
  refunds: RupiahAmount;
  /** sales − refunds = deposited (recorded and verified) + outstanding − credit (open and taken). */
  revenue: RupiahAmount;
  deposited_verified: RupiahAmount;
  deposited_recorded: RupiahAmount;
  /** Still to be deposited. Never below zero: what was given back after its deposit is a credit. */
  outstanding: RupiahAmount;
  /** "Pengembalian PNBP": given back after the deposit, or the month, of the sale; reduces a later deposit. */
  credit_open: RupiahAmount;
  credit_taken: RupiahAmount;
};

/** `GET /officer/pnbp/report?period=YYYY-MM&facility=ID`; also `/report.xlsx` and `/report.csv` with the same query. */
export type PnbpReport = {
  period: Period;
  facility: FacilityRef | null;
  rows: PnbpReportRow[];
  totals: Omit<PnbpReportRow, "facility" | "akun">;
  closed_at: Instant | null;
  /** True for national finance once the month is over and still open. */
  can_close: boolean;
  /** Shown wherever a share rule or akun of the sample applies: "contoh, belum ditetapkan". */
  example_notice: string | null;
  generated_at: Instant;
};

export type PnbpLine = {
  /** The revenue posting's id. */
  id: string;
  posted_at: Instant;
  kind: "sale" | "refund";
  facility: FacilityRef;
  akun: AkunView;
  order_display_id: number;
  consignment_number: string;
  order_line_id: string;
  title: string;
  quantity: number;
  amount: RupiahAmount;
  deposit: { id: string; ntpn: string; status: DepositStatus } | null;
  /** The refund behind a line of kind "refund". */
  refund_id: string | null;
  /** A refund of a part of the price, for goods that the buyer keeps: its quantity says for how many. */
  is_allowance: boolean;
  /** A case "Pengembalian PNBP": a credit that any later deposit may take. */
  is_credit: boolean;
};

/** `credit=1` narrows to credits. `GET /officer/pnbp/lines?period=&facility=&akun=&undeposited=1&page=`; page size 50. */
export type PnbpLineList = {
  rows: PnbpLine[];
  count: number;
  page: number;
  page_size: number;
  sum: RupiahAmount;
};

export type SharePart = { name: string; percent: number; amount: RupiahAmount };

/** `GET /officer/pnbp/lines/:id`: from the line down to the order line, and up to the NTPN. */
export type PnbpLineTrace = PnbpLine & {
  unit_price: RupiahAmount;
  listing_version_id: string;
  share: {
    rule_name: string;
    basis: "gross" | "net";
    is_example: boolean;
    legal_basis: string;
    /** Empty when the rule shares what is left after the material's cost, and that cost is not known yet. */
    parts: SharePart[];
  };
  entry: {
    id: string;
    sequence: number;
    hash: string;
    previous_hash: string | null;
    postings: { account: string; debit: RupiahAmount; credit: RupiahAmount }[];
  };
  deposit_detail: DepositView | null;
  /** The other lines of the same order line: refunds of a sale, the sale of a refund. */
  related: PnbpLine[];
};

export type DepositStatus = "recorded" | "verified" | "rejected";

export type DepositAction = "verify" | "reject";

export type DepositView = {
  id: string;
  facility: FacilityRef;
  akun: AkunView;
  kode_billing: string;
  ntpn: string;
  ntb: string | null;
  amount: RupiahAmount;
  /** The bank's day of payment, "YYYY-MM-DD". */
  deposited_on: string;
  status: DepositStatus;
  line_count: number;
  recorded_by: string;
  recorded_at: Instant;
  decided_by: string | null;
  decided_at: Instant | null;
  reason: string | null;
  evidence: { filename: string; content_type: string; size: number };
  allowed_actions: DepositAction[];
};

/** `GET /officer/pnbp/deposits?status=&facility=&page=`; page size 20. */
export type DepositList = { rows: DepositView[]; count: number; page: number; page_size: number };

/** `GET /officer/pnbp/deposits/:id`. */
export type DepositDetail = DepositView & { lines: PnbpLine[] };

/**
 * `POST /officer/pnbp/deposits`, multipart: `payload` is this as JSON, `evidence` the file (PDF, JPEG, PNG; at most 5 MB).
 * The lines are of one facility and one akun, not deposited yet, and sum to `amount`.
 */
export type RecordDepositInput = {
  akun: string;
  kode_billing: string;
  ntpn: string;
  ntb?: string;
  amount: RupiahAmount;
  deposited_on: string;
  line_ids: string[];
};

/** `POST /officer/pnbp/deposits/:id/reject`; `…/verify` takes no body. Both answer `DepositDetail`. */
export type RejectDepositInput = { reason: string };

/** `POST /officer/pnbp/periods/close`, by national finance; without a facility it closes the month for all of them. */
export type ClosePeriodInput = { period: Period; facility?: string };

export type PeriodClosingView = {
  period: Period;
  /** Null: closed for every facility. */
  facility: FacilityRef | null;
  closed_at: Instant;
  closed_by: string;
};

/** `GET /officer/pnbp/periods`: the closings that touch what this officer sees, the latest first. */
export type PeriodClosingList = { rows: PeriodClosingView[] };

export type ShareRuleView = {
  id: string;
  name: string;
  scope: "national" | "kanwil" | "facility" | "category";
  kanwil: string | null;
  facility: FacilityRef | null;
  category_handle: string | null;
  basis: "gross" | "net";
  components: { name: string; percent: number }[];
  effective_from: string;
  effective_until: string | null;
  legal_basis: string;
  approved_by: string;
  is_example: boolean;
};

/** `GET /officer/pnbp/share-rules`. */
export type ShareRuleList = { rows: ShareRuleView[]; example_notice: string | null };

/** `GET /officer/pnbp/chain?facility=ID`: is the facility's chain of entries whole? */
export type LedgerChainView = {
  facility: FacilityRef;
  entry_count: number;
  last_hash: string | null;
  /** Sequence of the first entry that doesn't follow from the one before it; null when the chain is whole. */
  broken_at: number | null;
};
