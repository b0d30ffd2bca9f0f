import type { MedusaResponse } from "@medusajs/framework/http";
import { DomainError } from "../../domain/domain-error";
import { type KeptMail, mailboxDir } from "../../lib/mailbox";
import { escapeHtml } from "../../mails/escape-html";

/** @throws DomainError "not_found" (404) wherever mails really go out */
export function openMailbox(): string {
  if (!mailboxDir) throw new DomainError("not_found", {}, "not_found");
  return mailboxDir;
}

/** A page that runs nothing and loads nothing but, in a frame, a mail. */
export function sendPage(res: MedusaResponse, title: string, body: string): void {
  res.setHeader("content-type", "text/html; charset=utf-8");
  res.setHeader("cache-control", "no-store");
  res.setHeader(
    "content-security-policy",
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
  res.send(`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
  body { margin: 0; background: #f4eee3; color: #211b17; font: 16px/1.5 "Plus Jakarta Sans", "Segoe UI", Roboto, sans-serif; }
  main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
  h1 { margin: 0 0 .25rem; font: 600 1.75rem/1.2 Fraunces, Georgia, serif; }
  p { margin: 0 0 1.25rem; color: #574d45; }
  a { color: #34488f; }
  ul { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid #e6dccb; border-radius: .875rem; overflow: hidden; }
  li + li { border-top: 1px solid #e6dccb; }
  li a { display: grid; gap: 0 1rem; padding: .8rem 1.1rem; color: inherit; text-decoration: none; }
  li a:hover, li a:focus { background: #fbf8f2; }
  li strong { overflow-wrap: anywhere; }
  @media (min-width: 40rem) { li a { grid-template-columns: 1fr auto; } }
  li span { color: #574d45; font-size: .9rem; overflow-wrap: anywhere; }
  iframe, pre { display: block; box-sizing: border-box; width: 100%; margin: 0 0 1.5rem; border: 1px solid #e6dccb; border-radius: .875rem; background: #fff; }
  iframe { height: 60rem; }
  pre { padding: 1.1rem; font: .9rem/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
</head>
<body><main>${body}</main></body>
</html>`);
}

export function mailList(mails: KeptMail[]): string {
  const items = mails.map(
    ({ id, at, to, subject }) =>
      `<li><a href="/mailbox/${id}"><strong>${escapeHtml(subject)}</strong><span>${timeText(at)}</span><span>${escapeHtml(to)}</span></a></li>`,
  );
  const body =
    items.length > 0 ? `<ul>${items.join("")}</ul>` : "<p>Belum ada surel. Buat pesanan di toko.</p>";
  return `<h1>Kotak surel pengembang</h1>
<p>Surel toko ini tidak dikirim ke mana pun: yang ada di sini menggantikan peladen surel pada basis data bawaan. Isi SMTP_URL untuk mengirimnya.</p>
${body}`;
}

export function mailView({ id, at, to, subject, text }: KeptMail): string {
  return `<p><a href="/mailbox">← Semua surel</a></p>
<h1>${escapeHtml(subject)}</h1>
<p>Kepada ${escapeHtml(to)} · ${timeText(at)}</p>
<iframe title="Surel sebagai HTML" src="/mailbox/${id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>Sebagai teks</h2>
<pre>${escapeHtml(text)}</pre>`;
}

function timeText(at: string): string {
  const format = { dateStyle: "medium", timeStyle: "medium", timeZone: "Asia/Jakarta" } as const;
  return `${new Intl.DateTimeFormat("id-ID", format).format(new Date(at))} WIB`;
}
