import type { MedusaResponse } from "@medusajs/framework/http";
import type { PaymentDesk } from "../../../../contract/payments";
import { readPaymentDesk } from "../../../../views/pnbp/read-payment-desk";
import { type OfficerRequest, requireRole } from "../../officer-context";
import { connectionOf } from "../pnbp-access";

/** Disputes, payouts and loose ends concern all facilities at once: they are the centre's to see. */
export async function GET(req: OfficerRequest, res: MedusaResponse<PaymentDesk>) {
  const role = requireRole(req, "finance", "auditor");
  res.json(await readPaymentDesk(connectionOf(req), role === "finance" ? req.officer.id : null));
}
