import type { Charge, Dispute, PayoutRecord, Refund } from "../records.js";
import { type Html, html, moment, rupiah } from "./html.js";

type Money = { disputes: Dispute[]; payouts: PayoutRecord[]; refunds: Refund[]; charges: Charge[] };

const STATUS: Readonly<Record<string, string>> = {
  needs_response: "Menunggu jawaban toko",
  under_review: "Menunggu keputusan",
  won: "Dimenangkan toko",
  lost: "Dimenangkan pembeli",
};

const PAYOUT: Readonly<Record<string, string>> = {
  pending: "Belum dikirim",
  canceled: "Dibatalkan",
  failed: "Gagal di bank",
};
const REFUND: Readonly<Record<string, string>> = { pending: ", dalam perjalanan", failed: ", gagal" };

/** What banks do to the money: disputes over payments, refunds sent back, and payouts to the treasurer's account. */
export function moneyPanel({ disputes, payouts, refunds, charges }: Money): Html {
  return html`<div class="card stack">
      <h2>Pencairan</h2>
      <p class="hint">
        Saldo yang tersedia dicairkan sendiri sehari sekali. Tombol ini mencairkan semuanya sekarang.
      </p>
      <form method="post" action="/_sandbox/payouts">
        <button class="button">Cairkan saldo sekarang</button>
      </form>
      ${payouts.map(
        ({ payout, transactions }) =>
          html`<article class="event">
            <strong>${rupiah(payout.amount)}</strong><code>${payout.id}</code>
            <span class="hint">${moment(payout.created)}, ${transactions.length} mutasi</span>
            ${
              payout.status === "paid"
                ? html`<form method="post" action="/_sandbox/payouts/${payout.id}/fail">
                    <button class="button quiet small">Gagalkan di bank</button>
                  </form>`
                : html`<span class="hint">${PAYOUT[payout.status] ?? payout.status}</span>`
            }
          </article>`,
      )}
    </div>
    <div class="card stack">
      <h2>Pengembalian dana</h2>
      ${refunds.length === 0 ? html`<p>Belum ada pengembalian dana.</p>` : refunds.map(refundItem)}
    </div>
    <div class="card stack">
      <h2>Sengketa</h2>
      ${disputes.map(disputeItem)}
      <p class="hint">Pembayaran terakhir, untuk disengketakan oleh bank pembeli:</p>
      ${charges.length === 0 ? html`<p>Belum ada pembayaran.</p>` : charges.map(chargeItem)}
    </div>`;
}

function refundItem({ id, amount, status }: Refund): Html {
  return html`<article class="event">
    <strong>${rupiah(amount)}${REFUND[status ?? ""] ?? ""}</strong><code>${id}</code>
    <div class="pair">
      ${status === "pending" ? refundButton(id, "succeed", "Sampai ke pembeli") : null}
      ${status === "failed" ? null : refundButton(id, "fail", "Bank menolaknya")}
    </div>
  </article>`;
}

function refundButton(id: string, action: string, label: string): Html {
  return html`<form method="post" action="/_sandbox/refunds/${id}/${action}">
    <button class="button quiet small">${label}</button>
  </form>`;
}

function disputeItem({ id, amount, status }: Dispute): Html {
  return html`<article class="event">
    <strong>${rupiah(amount)}, ${STATUS[status] ?? status}</strong><code>${id}</code>
    ${
      status === "needs_response" || status === "under_review"
        ? html`<div class="pair">
            <form method="post" action="/_sandbox/disputes/${id}/win">
              <button class="button quiet small">Toko menang</button>
            </form>
            <form method="post" action="/_sandbox/disputes/${id}/lose">
              <button class="button quiet small">Pembeli menang</button>
            </form>
          </div>`
        : null
    }
  </article>`;
}

function chargeItem({ amount, description, payment_intent: intent }: Charge): Html {
  return html`<article class="event">
    <div class="row">
      <span>${description ?? intent}, ${rupiah(amount)}</span>
      <form method="post" action="/_sandbox/payments/${intent}/dispute">
        <button class="button quiet small">Sengketakan</button>
      </form>
    </div>
    <form method="post" action="/_sandbox/payments/${intent}/slow-refunds">
      <button class="button quiet small">Perlambat pengembalian dananya</button>
    </form>
  </article>`;
}
