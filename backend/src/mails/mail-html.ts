import { escapeHtml } from "./escape-html";
import type { MailContent, MailLine, MailTone } from "./mail-content";
import type { MailLanguage } from "./mail-facts";

/** The shop's dyes (storefront/src/styles/tokens.css): mail programs know no variables and load nothing here. */
const DYE = {
  paper: "#fbf8f2",
  edge: "#e6dccb",
  ink: "#211b17",
  soft: "#574d45",
  tarum: "#34488f",
  soga: "#8a5527",
  jumputan: "#a52464",
  songket: "#d2a640",
  daun: "#2f6b3c",
} as const;

const TONES: Record<MailTone, { ground: string; text: string }> = {
  songket: { ground: "#fbf4df", text: "#4a3605" },
  daun: { ground: "#edf5ec", text: "#1b4325" },
  tarum: { ground: "#eef1f8", text: "#1c2750" },
  mengkudu: { ground: "#fcf0ec", text: "#6b1c0d" },
  paper: { ground: "#f4eee3", text: DYE.ink },
};

const SANS = "'Plus Jakarta Sans','Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const SERIF = "Fraunces,Georgia,'Times New Roman',serif";

/** One column of tables, all styles inline, no picture and nothing from outside: as mail programs need it. */
export function mailHtml(content: MailContent, language: MailLanguage): string {
  const tone = TONES[content.tone];
  const { button } = content;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<title>${escapeHtml(content.subject)}</title>
</head>
<body style="margin:0;padding:0;background:${DYE.paper};color:${DYE.ink};font-family:${SANS};font-size:16px;line-height:1.55;-webkit-text-size-adjust:100%">
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(content.paragraphs[0] ?? "")}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${DYE.paper}">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td style="padding:0 4px 16px;font-family:${SERIF};font-size:24px;font-weight:600;letter-spacing:-0.01em;color:${DYE.jumputan}">Karya Binaan</td></tr>
<tr><td style="background:#ffffff;border:1px solid ${DYE.edge};border-radius:14px;overflow:hidden">
${ribbon()}
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">
<tr><td style="padding:24px 24px 20px;background:${tone.ground};color:${tone.text}">
<h1 style="margin:0;font-family:${SERIF};font-size:25px;line-height:1.25;font-weight:600">${escapeHtml(content.title)}</h1>
</td></tr>
<tr><td style="padding:20px 24px 4px">
${content.paragraphs.map((text) => `<p style="margin:0 0 14px">${escapeHtml(text)}</p>`).join("\n")}
${facts(content.facts)}
</td></tr>
<tr><td style="padding:12px 24px 24px">
<a href="${escapeHtml(button.href)}" style="display:block;padding:14px 20px;border-radius:8px;background:${DYE.tarum};color:#ffffff;font-weight:700;text-align:center;text-decoration:none">${escapeHtml(button.label)}</a>
</td></tr>
${content.parcels.map(parcel).join("\n")}
${content.total ? total(content.total) : ""}
</table>
</td></tr>
<tr><td style="padding:20px 8px 0;font-size:14px;line-height:1.5;color:${DYE.soft}">
${content.footer.map((text) => `<p style="margin:0 0 8px">${escapeHtml(text)}</p>`).join("\n")}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

/** A woven edge in the colours of the dyes. */
function ribbon(): string {
  const cells = [DYE.tarum, DYE.songket, DYE.jumputan, DYE.soga, DYE.daun].map(
    (dye) => `<td width="20%" height="6" style="background:${dye};font-size:0;line-height:0">&nbsp;</td>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>${cells.join("")}</tr></table>`;
}

function facts(rows: MailContent["facts"]): string {
  const cells = rows.map(
    ({ label, value }) =>
      `<tr><td style="padding:4px 16px 4px 0;color:${DYE.soft};vertical-align:top;white-space:nowrap">${escapeHtml(label)}</td>` +
      `<td style="padding:4px 0;font-weight:600;vertical-align:top;word-break:break-word">${escapeHtml(value)}</td></tr>`,
  );
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 8px">${cells.join("")}</table>`;
}

function parcel({ heading, lines }: MailContent["parcels"][number]): string {
  return `<tr><td style="padding:16px 24px 8px;border-top:1px solid ${DYE.edge}">
<h2 style="margin:0 0 8px;font-size:16px;font-weight:700">${escapeHtml(heading)}</h2>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${lines.map(row).join("")}</table>
</td></tr>`;
}

function row({ label, note, amount }: MailLine): string {
  const small = note ? `<br><span style="font-size:14px;color:${DYE.soft}">${escapeHtml(note)}</span>` : "";
  return (
    `<tr><td style="padding:6px 12px 6px 0;vertical-align:top">${escapeHtml(label)}${small}</td>` +
    `<td align="right" style="padding:6px 0;vertical-align:top;white-space:nowrap">${escapeHtml(amount)}</td></tr>`
  );
}

function total({ label, amount }: MailLine): string {
  return `<tr><td style="padding:14px 24px 20px;border-top:1px solid ${DYE.edge}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>
<td style="font-weight:700">${escapeHtml(label)}</td>
<td align="right" style="font-weight:700;font-size:20px;white-space:nowrap">${escapeHtml(amount)}</td>
</tr></table>
</td></tr>`;
}
