import type { Reply } from "../http-io.js";
import type { PaymentMethod, SessionRecord } from "../records.js";
import { type Html, html, moment, rupiah } from "./html.js";
import { messagePage, page } from "./layout.js";
import { accountBox, type CardState, EMPTY_CARD, methodPanel } from "./method-panels.js";

const LABELS: Record<PaymentMethod, string> = {
  card: "Kartu",
  qris: "QRIS",
  id_bank_transfer: "Virtual account",
};

type PayView = { status: number; method: string | null; card: CardState };
export const FIRST_VIEW: PayView = { status: 200, method: null, card: EMPTY_CARD };

/** The hosted payment page in whatever state the session is in. */
export function payPage(record: SessionRecord, merchant: string, view: PayView): Reply {
  const { session } = record;
  if (session.status === "expired") {
    const text =
      "Batas waktu halaman ini sudah lewat, jadi pembayaran tidak bisa dilanjutkan. Silakan mulai lagi dari toko.";
    return messagePage(view.status, "Halaman pembayaran kedaluwarsa", text, back(session.cancel_url));
  }
  if (session.status === "open")
    return page(view.status, `Pembayaran ke ${merchant}`, openPage(record, merchant, view));
  if (record.pending_method !== null) return page(view.status, "Menunggu transfer", waitingPage(record));
  if (session.payment_status !== "paid") {
    const text =
      "Transfer untuk pesanan ini tidak diterima. Silakan pilih cara bayar lain dari halaman pesanan Anda.";
    return messagePage(view.status, "Pembayaran gagal", text, back(returnUrl(record)));
  }
  const text = `Pembayaran simulasi sebesar ${rupiah(session.amount_total ?? 0)} sudah diterima. Anda tidak perlu membayar lagi.`;
  return messagePage(view.status, "Sudah dibayar", text, back(returnUrl(record)));
}

/** The session's own success_url with its id filled in. */
export function returnUrl({ id, session }: SessionRecord): string {
  return new URL((session.success_url ?? "").replaceAll("{CHECKOUT_SESSION_ID}", id)).href;
}

function openPage(record: SessionRecord, merchant: string, view: PayView): Html {
  const { session } = record;
  const methods = session.payment_method_types;
  const method = methods.find((one) => one === view.method) ?? methods[0] ?? "card";
  return html`<main class="page two">
    <section class="stack" aria-label="Ringkasan">
      <div>
        <p class="merchant">Bayar ke</p>
        <h1>${merchant}</h1>
        <p class="total">${rupiah(session.amount_total ?? 0)}</p>
      </div>
      <div class="card">${lineList(record)}</div>
      <p class="hint">Halaman ini berlaku sampai ${moment(session.expires_at)}.</p>
    </section>
    <section class="stack">
      <div class="card stack">
        <h2>Cara bayar</h2>
        <nav class="methods" aria-label="Cara bayar">
          ${methods.map((one) => methodLink(record.id, one, one === method))}
        </nav>
        ${methodPanel(record, method, view.card)}
      </div>
      ${session.cancel_url ? html`<a class="cancel" href="${session.cancel_url}">Batal dan kembali ke toko</a>` : null}
    </section>
  </main>`;
}

function methodLink(id: string, method: PaymentMethod, current: boolean): Html {
  const mark = current ? html`aria-current="true"` : null;
  return html`<a href="/pay/${id}?method=${method}" ${mark}>${LABELS[method]}</a>`;
}

function lineList({ session, line_items: items }: SessionRecord): Html {
  return html`<ul class="lines">
    ${items.map(
      (item) =>
        html`<li>
          <span
            >${item.description}<small>${item.quantity} × ${rupiah(item.price.unit_amount ?? 0)}</small></span
          >
          <span class="amount">${rupiah(item.amount_total)}</span>
        </li>`,
    )}
    <li class="sum"><span>Total</span><span class="amount">${rupiah(session.amount_total ?? 0)}</span></li>
  </ul>`;
}

function waitingPage(record: SessionRecord): Html {
  return html`<main class="page narrow">
    <section class="card stack">
      <h1>Menunggu transfer Anda</h1>
      <p>
        Pesanan menunggu transfer simulasi sebesar
        <strong>${rupiah(record.session.amount_total ?? 0)}</strong>.
      </p>
      ${accountBox(record.id)}
      <form method="post" action="/pay/${record.id}/transfer">
        <button class="button">Simulasikan transfer</button>
      </form>
      <form method="post" action="/pay/${record.id}/transfer-failed">
        <button class="button quiet">Simulasikan transfer gagal</button>
      </form>
      <a class="cancel" href="${returnUrl(record)}">Kembali ke toko</a>
    </section>
  </main>`;
}

function back(href: string | null) {
  return href === null ? null : { href, label: "Kembali ke toko" };
}
