import { env } from "../env";
import { keepMail, mailboxDir } from "./mailbox";
import { type Mail, smtpSender } from "./smtp-sender";

const sendBySmtp = env.SMTP_URL
  ? smtpSender({ url: env.SMTP_URL, from: env.MAIL_FROM, domain: new URL(env.STOREFRONT_URL).hostname })
  : null;

/**
 * Sends by SMTP, or keeps the mail in the developer's mailbox.
 * @throws Error that names no recipient, when the mail server didn't take it, or there is none
 */
export async function sendMail(mail: Mail): Promise<void> {
  if (sendBySmtp) return sendBySmtp(mail);
  if (!mailboxDir) throw new Error("No mail server is set: set SMTP_URL, then try again.");
  const { id: _, ...kept } = mail;
  await keepMail(mailboxDir, kept);
}
