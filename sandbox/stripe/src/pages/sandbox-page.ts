import type { Reply } from "../http-io.js";
import type { Charge, Delivery, Dispute, EventRecord, Fault, PayoutRecord, Refund } from "../records.js";
import { type Html, html, moment } from "./html.js";
import { page } from "./layout.js";
import { moneyPanel } from "./money-panel.js";

const STATES: Record<Delivery["state"], string> = {
  pending: "Menunggu dikirim",
  delivered: "Terkirim",
  failed: "Gagal terkirim",
  dropped: "Sengaja dihilangkan",
};
const EFFECTS: readonly (readonly [string, string])[] = [
  ["duplicate", "Kirim dua kali"],
  ["reorder", "Biarkan yang berikutnya mendahului"],
  ["drop", "Hilangkan (webhook tidak dikirim, jawaban API diputus)"],
  ["status_500", "Balas atau anggap 500"],
  ["timeout", "Tidak ada jawaban"],
];

type SandboxView = {
  events: { record: EventRecord; deliveries: Delivery[] }[];
  disputes: Dispute[];
  payouts: PayoutRecord[];
  refunds: Refund[];
  /** Paid, and neither refunded nor disputed. */
  charges: Charge[];
  faults: Fault[];
  webhookUrl: string | null;
  problem: string | null;
};

/** The operator's page: what happened, what was delivered, and how to disturb it. */
export function sandboxPage(status: number, view: SandboxView): Reply {
  return page(
    status,
    "Simulasi Stripe",
    html`<main class="page two">
      <section class="card stack">
        <h1>Peristiwa</h1>
        <p class="hint">
          ${view.webhookUrl ? `Webhook dikirim ke ${view.webhookUrl}` : "Belum ada alamat webhook, jadi tidak ada yang dikirim."}
        </p>
        <div class="events">
          ${view.events.length === 0 ? html`<p>Belum ada peristiwa.</p>` : view.events.map((one) => eventItem(one, view.webhookUrl))}
        </div>
      </section>
      <section class="stack">
        ${moneyPanel(view)}
        <div class="card stack">
          <h2>Gangguan</h2>
          ${view.problem ? html`<p class="alert" role="alert">${view.problem}</p>` : null}
          ${faultList(view.faults)} ${faultForm()}
        </div>
      </section>
    </main>`,
  );
}

function eventItem({ record, deliveries }: SandboxView["events"][number], webhookUrl: string | null): Html {
  return html`<article class="event">
    <div class="row">
      <strong>${record.event.type}</strong>
      ${
        webhookUrl
          ? html`<form method="post" action="/_sandbox/events/${record.id}/resend">
              <button class="button quiet small">Kirim ulang</button>
            </form>`
          : null
      }
    </div>
    <code>${record.id}</code>
    <span class="hint">${moment(record.event.created)}</span>
    ${deliveries.map((delivery) => html`<span class="state ${delivery.state}">${describe(delivery)}</span>`)}
  </article>`;
}

function describe({ state, attempts }: Delivery): string {
  const last = attempts.at(-1);
  if (!last) return STATES[state];
  const result = last.error ?? `Jawaban terakhir ${last.status ?? "tidak ada"}.`;
  return `${STATES[state]} setelah ${attempts.length} percobaan. ${result}`;
}

function faultList(faults: Fault[]): Html {
  if (faults.length === 0) return html`<p class="hint">Tidak ada gangguan yang menunggu.</p>`;
  return html`<ul>
      ${faults.map((fault) => html`<li>${fault.calls} panggilan ${fault.target}: ${effectNames(fault)}</li>`)}
    </ul>
    <form method="post" action="/_sandbox/faults/clear">
      <button class="button quiet">Hapus semua gangguan</button>
    </form>`;
}

function effectNames({ effects }: Fault): string {
  const flags = EFFECTS.filter(([key]) =>
    Object.entries(effects).some(([name, on]) => name === key && on === true),
  );
  const delay = effects.delay_ms > 0 ? [`Tunda ${effects.delay_ms} ms`] : [];
  return [...delay, ...flags.map(([, label]) => label)].join(", ");
}

function faultForm(): Html {
  return html`<form class="stack" method="post" action="/_sandbox/faults">
    <div class="field">
      <label for="target">Yang diganggu</label>
      <select id="target" name="target">
        <option value="webhook">Webhook ke toko</option>
        <option value="api">Panggilan API dari toko</option>
      </select>
    </div>
    <div class="pair">
      <div class="field">
        <label for="calls">Banyaknya</label
        ><input id="calls" name="calls" type="number" min="1" max="1000" value="1" />
      </div>
      <div class="field">
        <label for="delay_ms">Tunda (ms)</label
        ><input id="delay_ms" name="delay_ms" type="number" min="0" max="60000" value="0" />
      </div>
    </div>
    <fieldset>
      <legend>Gangguan</legend>
      ${EFFECTS.map(([key, label]) => html`<label class="check"><input type="checkbox" name="${key}" />${label}</label>`)}
    </fieldset>
    <button class="button">Pasang gangguan</button>
  </form>`;
}
