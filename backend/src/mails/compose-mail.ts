import { mailContent } from "./mail-content";
import type { MailFacts } from "./mail-facts";
import { mailHtml } from "./mail-html";
import { mailText } from "./mail-text";

export type ComposedMail = { subject: string; html: string; text: string };

export function composeMail(facts: MailFacts): ComposedMail {
  const content = mailContent(facts);
  return { subject: content.subject, html: mailHtml(content, facts.language), text: mailText(content) };
}
