import { createHash } from "node:crypto";
import type { Reply } from "../http-io.js";
import { Html, html } from "./html.js";
import { STYLES } from "./styles.js";

const STYLE_HASH = createHash("sha256").update(STYLES).digest("base64");
/** No script, nothing from elsewhere. Without form-action: it would forbid the way back to the shop after a form. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'`;

/** A whole page under the notice that no money moves. */
export function page(status: number, title: string, content: Html): Reply {
  const text = html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${new Html(`<style>${STYLES}</style>`)}
      </head>
      <body>
        <div class="notice" role="note">
          <strong>Simulasi — tidak ada uang yang berpindah</strong>
          <span
            >Halaman ini tiruan untuk mencoba toko. Jangan masukkan data kartu atau rekening sungguhan.</span
          >
        </div>
        ${content}
      </body>
    </html>`.text;
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "referrer-policy": "same-origin",
    },
    body: text,
  };
}

/** A page that says one thing and leads on. */
export function messagePage(
  status: number,
  title: string,
  text: string,
  link: { href: string; label: string } | null,
): Reply {
  return page(
    status,
    title,
    html`<main class="page narrow">
      <section class="card stack">
        <h1>${title}</h1>
        <p>${text}</p>
        ${link ? html`<a class="button" href="${link.href}">${link.label}</a>` : null}
      </section>
    </main>`,
  );
}
