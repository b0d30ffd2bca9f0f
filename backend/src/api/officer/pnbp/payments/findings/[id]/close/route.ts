import type { MedusaResponse } from "@medusajs/framework/http";
import type { PaymentDesk } from "../../../../../../../contract/payments";
import { readPaymentDesk } from "../../../../../../../views/pnbp/read-payment-desk";
import { closeFindingWorkflow } from "../../../../../../../workflows/close-finding";
import { pathId } from "../../../../../../http/path-id";
import { type OfficerRequest, requireRole } from "../../../../../officer-context";
import { connectionOf } from "../../../../pnbp-access";

export async function POST(req: OfficerRequest, res: MedusaResponse<PaymentDesk>) {
  requireRole(req, "finance");
  const input = { finding_id: pathId(req, "id"), officer_id: req.officer.id };
  await closeFindingWorkflow(req.scope).run({ input });
  res.json(await readPaymentDesk(connectionOf(req), req.officer.id));
}
