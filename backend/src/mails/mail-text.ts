import type { MailContent, MailLine } from "./mail-content";

/** The mail for those who read no HTML. */
export function mailText(content: MailContent): string {
  const line = ({ label, note, amount }: MailLine) => `- ${label}${note ? ` (${note})` : ""}: ${amount}`;
  const blocks = [
    "KARYA BINAAN",
    content.title,
    ...content.paragraphs,
    content.facts.map(({ label, value }) => `${label}: ${value}`).join("\n"),
    `${content.button.label}:\n${content.button.href}`,
    ...content.parcels.map(({ heading, lines }) => [heading, ...lines.map(line)].join("\n")),
    ...(content.total ? [`${content.total.label}: ${content.total.amount}`] : []),
    "--",
    content.footer.join("\n"),
  ];
  return `${blocks.join("\n\n")}\n`;
}
