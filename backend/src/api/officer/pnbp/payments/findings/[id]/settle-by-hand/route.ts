import type { MedusaResponse } from "@medusajs/framework/http";
import type { PaymentDesk } from "../../../../../../../contract/payments";
import { readPaymentDesk } from "../../../../../../../views/pnbp/read-payment-desk";
import { settleReturnWorkflow } from "../../../../../../../workflows/settle-return";
import { parse } from "../../../../../../http/parse";
import { pathId } from "../../../../../../http/path-id";
import { settleTransferBody } from "../../../../../../http/transfer-body";
import { type OfficerRequest, requireRole } from "../../../../../officer-context";
import { connectionOf } from "../../../../pnbp-access";

/** Late or double money that Stripe can't give back was returned by bank transfer. */
export async function POST(req: OfficerRequest, res: MedusaResponse<PaymentDesk>) {
  requireRole(req, "finance");
  const finding_id = pathId(req, "id");
  const transfer = parse(settleTransferBody, req.body);
  await settleReturnWorkflow(req.scope).run({
    input: { finding_id, officer_id: req.officer.id, ...transfer },
  });
  res.json(await readPaymentDesk(connectionOf(req), req.officer.id));
}
