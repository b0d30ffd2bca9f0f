/** Text that is safe to stand in a page. Only `html` makes it. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | readonly Part[];

/** A template whose every value is escaped unless it is Html already; null is nothing, a list is joined. */
export function html(strings: TemplateStringsArray, ...values: Part[]): Html {
  return new Html(strings.reduce((page, text, index) => page + render(values[index - 1] ?? null) + text));
}

function render(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map(render).join("");
  return escapeHtml(String(part));
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** "Rp150.000" from Stripe's amount, in hundredths of a rupiah. */
export function rupiah(amount: number): string {
  return `Rp${Math.round(amount / 100).toLocaleString("id-ID")}`;
}

/** "22 November 2026 pukul 20.46 WIB" from seconds since 1970. */
export function moment(seconds: number): string {
  const date = new Date(seconds * 1000);
  const day = date.toLocaleDateString("id-ID", { dateStyle: "long", timeZone: "Asia/Jakarta" });
  const time = date.toLocaleTimeString("id-ID", { timeStyle: "short", timeZone: "Asia/Jakarta" });
  return `${day} pukul ${time} WIB`;
}
