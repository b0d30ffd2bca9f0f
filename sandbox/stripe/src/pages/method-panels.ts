import type { CardErrors, CardInput } from "../cards.js";
import { bytesFrom } from "../ids.js";
import type { PaymentMethod, SessionRecord } from "../records.js";
import { type Html, html, rupiah } from "./html.js";
import { qrPicture } from "./qr-picture.js";

/** What the shopper typed and what is wrong with it; `declined` is the bank's refusal. */
export type CardState = { typed: CardInput; errors: CardErrors; declined: string | null };
export const EMPTY_CARD: CardState = {
  typed: { number: "", expiry: "", cvc: "" },
  errors: {},
  declined: null,
};

export function methodPanel(record: SessionRecord, method: PaymentMethod, card: CardState): Html {
  if (method === "card") return cardPanel(record, card);
  return method === "qris" ? qrisPanel(record) : transferPanel(record);
}

function cardPanel({ id, session }: SessionRecord, { typed, errors, declined }: CardState): Html {
  return html`<form class="stack" method="post" action="/pay/${id}/card" novalidate>
    ${declined ? html`<p class="alert" role="alert">${declined}</p>` : null}
    <dl class="tests">
      <div>
        <dt>Kartu uji yang berhasil</dt>
        <dd>4242 4242 4242 4242</dd>
      </div>
      <div>
        <dt>Kartu uji yang ditolak</dt>
        <dd>4000 0000 0000 0002</dd>
      </div>
      <div>
        <dt>Berlaku sampai dan CVC</dt>
        <dd>12/34 dan 123</dd>
      </div>
    </dl>
    ${field("number", "Nomor kartu uji", "4242 4242 4242 4242", typed.number, errors.number)}
    <div class="pair">
      ${field("expiry", "Berlaku sampai", "12/34", typed.expiry, errors.expiry)}
      ${field("cvc", "CVC", "123", "", errors.cvc)}
    </div>
    <button class="button">Simulasikan bayar ${rupiah(session.amount_total ?? 0)}</button>
  </form>`;
}

function field(
  name: string,
  label: string,
  example: string,
  value: string,
  problem: string | undefined,
): Html {
  const invalid = problem ? html`aria-invalid="true" aria-describedby="${name}-problem"` : null;
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      inputmode="numeric"
      autocomplete="off"
      placeholder="${example}"
      value="${value}"
      ${invalid}
    />
    ${problem ? html`<p class="problem" id="${name}-problem">${problem}</p>` : null}
  </div>`;
}

function qrisPanel({ id, session }: SessionRecord): Html {
  return html`<form class="stack" method="post" action="/pay/${id}/qris">
    ${qrPicture(id)}
    <p class="hint">
      Gambar ini hanya contoh dan tidak dapat dipindai. Tekan tombol di bawah seolah-olah Anda sudah membayar
      ${rupiah(session.amount_total ?? 0)} lewat QRIS.
    </p>
    <button class="button">Simulasikan pembayaran</button>
  </form>`;
}

export function accountBox(id: string): Html {
  return html`<p class="account"><small>Bank Simulasi, nomor virtual account</small>${accountNumber(id)}</p>`;
}

function transferPanel({ id }: SessionRecord): Html {
  return html`<div class="stack">
    ${accountBox(id)}
    <p class="hint">
      Nomor ini tidak terhubung ke bank mana pun. Anda dapat menyimulasikan transfer sekarang, atau kembali ke
      toko dulu dan mentransfer nanti dari halaman ini.
    </p>
    <form method="post" action="/pay/${id}/transfer">
      <button class="button">Simulasikan transfer</button>
    </form>
    <form method="post" action="/pay/${id}/transfer-later">
      <button class="button quiet">Transfer nanti saja</button>
    </form>
  </div>`;
}

/** Starts with 0000, which no bank uses, so that nobody can send money to it. */
function accountNumber(id: string): string {
  const digits = [...bytesFrom(`va:${id}`, 12)].map((byte) => byte % 10).join("");
  return `0000${digits}`.replace(/(\d{4})(?=\d)/g, "$1 ");
}
