import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DomainError } from "../../../domain/domain-error";
import { readMail } from "../../../lib/mailbox";
import { mailView, openMailbox, sendPage } from "../mailbox-page";

export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const mail = await readMail(openMailbox(), String(req.params.id));
  if (!mail) throw new DomainError("not_found", {}, "not_found");
  sendPage(res, mail.subject, mailView(mail));
}
