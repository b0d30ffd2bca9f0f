import type { MedusaResponse } from "@medusajs/framework/http";
import type { PaymentDesk } from "../../../../../../../contract/payments";
import { readPaymentDesk } from "../../../../../../../views/pnbp/read-payment-desk";
import { releaseReturnTransferWorkflow } from "../../../../../../../workflows/release-return-transfer";
import { parse } from "../../../../../../http/parse";
import { pathId } from "../../../../../../http/path-id";
import { releaseTransferBody } from "../../../../../../http/transfer-body";
import { type OfficerRequest, requireRole } from "../../../../../officer-context";
import { connectionOf } from "../../../../pnbp-access";

export async function POST(req: OfficerRequest, res: MedusaResponse<PaymentDesk>) {
  requireRole(req, "finance");
  const finding_id = pathId(req, "id");
  const { begun } = parse(releaseTransferBody, req.body);
  const input = { finding_id, officer_id: req.officer.id, begun };
  await releaseReturnTransferWorkflow(req.scope).run({ input });
  res.json(await readPaymentDesk(connectionOf(req), req.officer.id));
}
