import { readCard } from "./cards.js";
import { endOverdue, isOverdue } from "./expiry.js";
import { type Reply, seeOther } from "./http-io.js";
import { messagePage } from "./pages/layout.js";
import { type CardState, EMPTY_CARD } from "./pages/method-panels.js";
import { FIRST_VIEW, payPage, returnUrl } from "./pages/pay-page.js";
import { chooseTransfer, failTransfer, payByCard, payByQris, receiveTransfer } from "./payments.js";
import type { PaymentMethod, SessionRecord } from "./records.js";
import type { Scope } from "./scope.js";

const METHOD_OF: Readonly<Record<string, PaymentMethod>> = {
  card: "card",
  qris: "qris",
  transfer: "id_bank_transfer",
  "transfer-later": "id_bank_transfer",
};

type Pay = { scope: Scope; merchant: string; id: string };

export function showPayPage({ scope, merchant, id }: Pay, query: URLSearchParams): Reply {
  const record = current(scope, id);
  return record ? payPage(record, merchant, { ...FIRST_VIEW, method: query.get("method") }) : notFound();
}

/** One press of a button on the payment page. A session that can't take it any more shows its state instead. */
export function pressPayButton(pay: Pay, action: string, form: URLSearchParams): Reply {
  const { scope, id } = pay;
  const record = current(scope, id);
  if (!record) return notFound();
  if (record.pending_method !== null) return settleTransfer(scope, record, action);
  const method = Object.hasOwn(METHOD_OF, action) ? METHOD_OF[action] : undefined;
  if (record.session.status !== "open" || !method || !record.session.payment_method_types.includes(method)) {
    return seeOther(`/pay/${id}`);
  }
  if (action === "card") return cardButton(pay, record, form);
  if (action === "qris") payByQris(scope, record);
  else {
    const waiting = chooseTransfer(scope, record);
    if (action === "transfer") receiveTransfer(scope, waiting);
  }
  return seeOther(returnUrl(record));
}

function cardButton({ scope, merchant }: Pay, record: SessionRecord, form: URLSearchParams): Reply {
  const typed = {
    number: form.get("number") ?? "",
    expiry: form.get("expiry") ?? "",
    cvc: form.get("cvc") ?? "",
  };
  const read = readCard(typed, scope.now * 1000);
  // A number that isn't a test card could be someone's own: it is not sent back into the page.
  const shown = { expiry: typed.expiry.slice(0, 10), cvc: "", number: "" };
  const again = (status: number, card: Partial<CardState>) =>
    payPage(record, merchant, { status, method: "card", card: { ...EMPTY_CARD, typed: shown, ...card } });
  if ("errors" in read) {
    const kept = read.errors.number ? shown : { ...shown, number: typed.number };
    return again(422, { errors: read.errors, typed: kept });
  }
  if (payByCard(scope, record, read.card) === "paid") return seeOther(returnUrl(record));
  const declined =
    "Kartu uji ini ditolak oleh bank simulasi. Coba kartu uji lain atau pilih cara bayar yang lain.";
  return again(402, { declined });
}

function settleTransfer(scope: Scope, record: SessionRecord, action: string): Reply {
  if (action === "transfer") {
    receiveTransfer(scope, record);
    return seeOther(returnUrl(record));
  }
  if (action === "transfer-failed") failTransfer(scope, record);
  return seeOther(`/pay/${record.id}`);
}

function current(scope: Scope, id: string): SessionRecord | undefined {
  const record = scope.tx.get("session", id);
  if (record && isOverdue(record, scope.now)) endOverdue(scope, record);
  return scope.tx.get("session", id);
}

function notFound(): Reply {
  const text =
    "Alamat ini tidak cocok dengan pembayaran mana pun. Silakan buka lagi dari halaman pesanan Anda.";
  return messagePage(404, "Pembayaran tidak ditemukan", text, null);
}
