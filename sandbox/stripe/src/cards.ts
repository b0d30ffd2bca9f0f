import type { Charge } from "./records.js";

export type CardInput = { number: string; expiry: string; cvc: string };
export type CardErrors = Partial<Record<keyof CardInput, string>>;
export type Card = { last4: string; exp_month: number; exp_year: number; decline: Decline | null };
type Decline = { code: "card_declined"; decline_code: string; message: string };

const SUCCESS = "4242424242424242";
const DECLINED: Readonly<Record<string, Decline>> = {
  "4000000000000002": {
    code: "card_declined",
    decline_code: "generic_decline",
    message: "Your card was declined.",
  },
  "4000000000009995": {
    code: "card_declined",
    decline_code: "insufficient_funds",
    message: "Your card has insufficient funds.",
  },
};

function isTestCard(number: string): boolean {
  const digits = number.replace(/[\s-]/g, "");
  return digits === SUCCESS || Object.hasOwn(DECLINED, digits);
}

/** Takes Stripe's test cards only, so that nobody leaves a real card number here. `now` in milliseconds. */
export function readCard(input: CardInput, now: number): { card: Card } | { errors: CardErrors } {
  const digits = input.number.replace(/[\s-]/g, "");
  const errors: CardErrors = {};
  if (digits === "") errors.number = "Isi nomor kartu uji.";
  else if (!isTestCard(digits)) {
    errors.number = "Nomor ini bukan kartu uji. Jangan pakai kartu sungguhan; pakai 4242 4242 4242 4242.";
  }
  const expiry = readExpiry(input.expiry, now);
  if (typeof expiry === "string") errors.expiry = expiry;
  if (!/^\d{3}$/.test(input.cvc)) errors.cvc = "Isi tiga angka CVC, misalnya 123.";
  if (typeof expiry === "string" || Object.keys(errors).length > 0) return { errors };
  return { card: { last4: digits.slice(-4), ...expiry, decline: DECLINED[digits] ?? null } };
}

function readExpiry(text: string, now: number): { exp_month: number; exp_year: number } | string {
  const match = /^\s*(\d{1,2})\s*\/?\s*(\d{2})\s*$/.exec(text);
  const month = Number(match?.[1]);
  const year = 2000 + Number(match?.[2]);
  if (!match || month < 1 || month > 12) return "Isi bulan dan tahun, misalnya 12/34.";
  // A card is good until its month has ended.
  if (Date.UTC(year, month) <= now) return "Masa berlaku kartu ini sudah lewat.";
  return { exp_month: month, exp_year: year };
}

export function cardDetails(card: Card): NonNullable<Charge["payment_method_details"]> {
  return {
    type: "card",
    card: {
      amount_authorized: null,
      authorization_code: null,
      brand: "visa",
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
      country: "ID",
      electronic_commerce_indicator: null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      funding: "credit",
      installments: null,
      last4: card.last4,
      mandate: null,
      network: "visa",
      network_transaction_id: null,
      regulated_status: "unregulated",
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
  };
}
