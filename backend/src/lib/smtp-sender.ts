import { createTransport } from "nodemailer";
import type { ComposedMail } from "../mails/compose-mail";

export type Mail = ComposedMail & {
  to: string;
  /** The same for a mail that is sent twice by accident, so that mail programs may show it once. */
  id: string;
};

/**
 * Sends mails through a mail server, over connections that are kept.
 * @param settings.domain the right half of message ids
 * @returns a function that throws an Error naming no recipient when the server didn't take the mail
 */
export function smtpSender({ url, from, domain }: { url: string; from: string; domain: string }) {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, id, ...content }: Mail): Promise<void> => {
    try {
      await transport.sendMail({
        ...content,
        from,
        to: { name: "", address: to },
        messageId: `<${id}@${domain}>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
    } catch (error) {
      throw new Error(withoutAddresses(error instanceof Error ? error.message : "The mail server failed."));
    }
  };
}

/** Mail servers repeat the recipient in what they refuse. */
export function withoutAddresses(sentence: string): string {
  return sentence.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, "…@…");
}
