import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listMails } from "../../lib/mailbox";
import { mailList, openMailbox, sendPage } from "./mailbox-page";

/** The mails that were sent on this machine; as JSON for those who ask for it. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const mails = await listMails(openMailbox());
  if (req.accepts(["html", "json"]) === "json") res.json({ mails });
  else sendPage(res, "Kotak surel pengembang", mailList(mails));
}
