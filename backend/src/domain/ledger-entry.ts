import { DomainError } from "./domain-error";
import { rupiah, sumRupiah, type Rupiah } from "./rupiah";
import type { ShareSnapshot } from "./share-rule";

/** The accounts that the ledger knows, with the name read on screen and the side on which each one grows. */
export const ACCOUNTS = {
  payment_clearing: { label: "Uang di penyedia pembayaran", grows: "debit" },
  state_revenue: { label: "Pendapatan negara (PNBP)", grows: "credit" },
  courier_payable: { label: "Titipan ongkir kurir", grows: "credit" },
  state_treasury: { label: "Kas Negara", grows: "debit" },
  treasurer_bank: { label: "Rekening bendahara penerimaan", grows: "debit" },
  provider_fee: { label: "Biaya penyedia pembayaran", grows: "debit" },
  disputed_funds: { label: "Dana dalam sengketa", grows: "debit" },
  dispute_loss: { label: "Kerugian sengketa pembayaran", grows: "debit" },
} as const;

export type AccountCode = keyof typeof ACCOUNTS;

export type EntryKind =
  "sale" | "shipping" | "refund" | "dispute" | "provider_fee" | "settlement" | "deposit" | "reversal";

/** What a revenue posting must carry, so that a report's line leads back to the order line it stands for. */
export type RevenueFacts = {
  /** Six digits, null while unknown. */
  kode_satker: string | null;
  order_line_id: string;
  listing_version_id: string;
  title: string;
  quantity: number;
  unit_price: Rupiah;
  share: ShareSnapshot;
};

/** A code of the Bagan Akun Standar with its name, as set on the day of the order. */
export type Akun = {
  /** Six digits. */
  code: string;
  name: string;
  /** Not settled by the ministry yet: shown as "contoh, belum ditetapkan". */
  is_example: boolean;
};

export type Posting = {
  account: AccountCode;
  /** Rupiah, never 0: a debit is positive, a credit negative. */
  amount: Rupiah;
  /** On state revenue and on its way to the treasury. */
  akun: Akun | null;
  revenue: RevenueFacts | null;
};

/** The sale that an entry belongs to; null for facts that belong to no order. */
export type OrderReference = {
  order_id: string;
  order_display_id: number;
  consignment_id: string;
  consignment_number: string;
};

export type LedgerEntry = {
  facility_id: string;
  kind: EntryKind;
  /** (source_type, source_id, kind) names the fact once in the whole system. */
  source_type:
    "order_line" | "consignment" | "refund" | "dispute" | "balance_transaction" | "deposit" | "ledger_entry";
  source_id: string;
  /** When the fact happened, ISO 8601 UTC. */
  occurred_at: string;
  order: OrderReference | null;
  postings: readonly Posting[];
};

/**
 * @returns the entry itself
 * @throws DomainError "ledger_entry_unbalanced" unless it has two postings or more, none of them 0, that sum to 0
 */
export function balanced(entry: LedgerEntry): LedgerEntry {
  const amounts = entry.postings.map((posting) => posting.amount);
  if (amounts.length < 2 || amounts.some((amount) => amount === 0) || sumRupiah(amounts) !== 0) {
    throw new DomainError("ledger_entry_unbalanced", { kind: entry.kind, source_id: entry.source_id });
  }
  return entry;
}

/** Where the money of a refund comes from: the provider's balance, or the treasurer who paid by bank transfer. */
type RefundPayer = Extract<AccountCode, "payment_clearing" | "treasurer_bank">;

export type SaleFacts = RevenueFacts & {
  facility_id: string;
  akun: Akun;
  order: OrderReference;
  occurred_at: string;
};

/** The captured sale of one order line, gross: what was sold is the state's revenue. */
export function saleEntry({ facility_id, akun, order, occurred_at, ...revenue }: SaleFacts): LedgerEntry {
  return transfer(
    {
      facility_id,
      kind: "sale",
      source_type: "order_line",
      source_id: revenue.order_line_id,
      occurred_at,
      order,
    },
    bare("payment_clearing"),
    { account: "state_revenue", akun, revenue },
    rupiah(revenue.unit_price * revenue.quantity),
  );
}

/** The shipping fee of one parcel: held for the courier, never the state's revenue. */
export function shippingEntry(fact: {
  facility_id: string;
  order: OrderReference;
  fee: Rupiah;
  occurred_at: string;
}): LedgerEntry {
  const { facility_id, order, occurred_at } = fact;
  return transfer(
    {
      facility_id,
      kind: "shipping",
      source_type: "consignment",
      source_id: order.consignment_id,
      occurred_at,
      order,
    },
    bare("payment_clearing"),
    bare("courier_payable"),
    fact.fee,
  );
}

/**
 * Money given back for (a part of) one order line. `quantity` and `unit_price` are those of the goods given back; `amount`
 * is less than their product when only a part of the price goes back.
 */
export function refundEntry({
  refund_id,
  attempt,
  payer,
  amount,
  ...sale
}: SaleFacts & { refund_id: string; attempt: number; payer: RefundPayer; amount?: Rupiah }): LedgerEntry {
  const { facility_id, akun, order, occurred_at, ...revenue } = sale;
  const source_id = refundSource(refund_id, revenue.order_line_id, attempt);
  return transfer(
    { facility_id, kind: "refund", source_type: "refund", source_id, occurred_at, order },
    { account: "state_revenue", akun, revenue },
    bare(payer),
    amount ?? rupiah(revenue.unit_price * revenue.quantity),
  );
}

/** The courier's fee given back: it was held for the courier, so no revenue is touched. */
export function shippingRefundEntry(fact: {
  facility_id: string;
  order: OrderReference;
  refund_id: string;
  attempt: number;
  payer: RefundPayer;
  fee: Rupiah;
  occurred_at: string;
}): LedgerEntry {
  const { facility_id, order, refund_id, attempt, payer, occurred_at } = fact;
  const source_id = refundSource(refund_id, "shipping", attempt);
  return transfer(
    { facility_id, kind: "refund", source_type: "refund", source_id, occurred_at, order },
    bare("courier_payable"),
    bare(payer),
    fact.fee,
  );
}

/** A refund that bounced is reversed; tried again, or paid by transfer, it is a fact of its own. */
function refundSource(refund_id: string, part: string, attempt: number): string {
  return attempt === 1 ? `${refund_id}:${part}` : `${refund_id}:${part}:${attempt}`;
}

/** A verified deposit: the money stands in Kas Negara. */
export function depositEntry(fact: {
  facility_id: string;
  deposit_id: string;
  akun: Akun;
  amount: Rupiah;
  occurred_at: string;
}): LedgerEntry {
  const { facility_id, deposit_id, akun, amount, occurred_at } = fact;
  return transfer(
    { facility_id, kind: "deposit", source_type: "deposit", source_id: deposit_id, occurred_at, order: null },
    { account: "state_treasury", akun, revenue: null },
    bare("treasurer_bank"),
    amount,
  );
}

/** Cancels an entry by its mirror image; the entry itself stays. */
export function reversalOf(entry: LedgerEntry & { id: string }, occurred_at: string): LedgerEntry {
  return balanced({
    facility_id: entry.facility_id,
    kind: "reversal",
    source_type: "ledger_entry",
    source_id: entry.id,
    occurred_at,
    order: entry.order,
    postings: entry.postings.map((posting) => ({ ...posting, amount: rupiah(-posting.amount) })),
  });
}

/** Two postings: what one account gains, the other gives. */
export function transfer(
  head: Omit<LedgerEntry, "postings">,
  debit: Omit<Posting, "amount">,
  credit: Omit<Posting, "amount">,
  amount: Rupiah,
): LedgerEntry {
  if (amount <= 0) throw new DomainError("ledger_amount_not_positive", { kind: head.kind, amount });
  return balanced({
    ...head,
    postings: [
      { ...debit, amount },
      { ...credit, amount: rupiah(-amount) },
    ],
  });
}

export function bare(account: AccountCode): Omit<Posting, "amount"> {
  return { account, akun: null, revenue: null };
}
