import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DomainError } from "../../../../domain/domain-error";
import { readMail } from "../../../../lib/mailbox";
import { openMailbox } from "../../mailbox-page";

/** The mail itself, for the frame; its links open beside it. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const mail = await readMail(openMailbox(), String(req.params.id));
  if (!mail) throw new DomainError("not_found", {}, "not_found");
  res.setHeader("content-type", "text/html; charset=utf-8");
  res.setHeader("cache-control", "no-store");
  res.setHeader(
    "content-security-policy",
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox",
  );
  res.send(mail.html.replace("<head>", '<head>\n<base target="_blank">'));
}
