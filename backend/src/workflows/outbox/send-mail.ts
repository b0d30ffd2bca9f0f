import { createHash } from "node:crypto";
import { sendMail } from "../../lib/mailer";
import { composeMail } from "../../mails/compose-mail";
import type { OutboxHandler } from "../../modules/outbox/handlers";
import { readMailFacts } from "../../views/read-mail-facts";

/**
 * Tells a buyer what happened to an order. One at a time: a failure must not send its neighbours' once more. Put by
 * triggers with `outbox_put_once('mail', '<kind>:<id>', { order_id, … })`.
 */
export const mailHandler: OutboxHandler = {
  topic: "mail",
  batch: 1,
  lease_seconds: 120,
  keep_done: true,
  async handle(container, rows) {
    for (const { key, payload } of rows) {
      const mail = await readMailFacts(container, key, payload);
      if (!mail) continue;
      const id = createHash("sha256").update(key).digest("hex").slice(0, 32);
      await sendMail({ ...composeMail(mail.facts), to: mail.to, id });
    }
  },
};
