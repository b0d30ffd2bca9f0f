import type { RefundDetail } from "../../../../contract/refund";
import type { RefundDecision } from "../../../../domain/refund";
import { officerLabel } from "../../../../modules/officer/officer-label";
import { readRefundDetail, type RefundViewer } from "../../../../views/refunds/read-refunds";
import { decideRefundWorkflow } from "../../../../workflows/decide-refund";
import { executeRefundWorkflow } from "../../../../workflows/execute-refund";
import { pathId } from "../../../http/path-id";
import { requireRole, type OfficerRequest } from "../../officer-context";
import { connectionOf, pnbpAccess } from "../pnbp-access";

export function refundViewer(req: OfficerRequest): RefundViewer {
  const { role, own } = pnbpAccess(req);
  return { officer_id: req.officer.id, facility: own, decides: role === "finance" };
}

/**
 * A decision of national finance; what was approved is carried out at once, or by the clock when Stripe is silent.
 * @throws DomainError "role_required" (403), and those of the decision
 */
export async function decideRefund(
  req: OfficerRequest,
  decision: RefundDecision,
  reason: string | null,
): Promise<RefundDetail> {
  requireRole(req, "finance");
  const refund_id = pathId(req, "id");
  const officer = { id: req.officer.id, label: officerLabel("finance") };
  await decideRefundWorkflow(req.scope).run({ input: { refund_id, officer, decision, reason } });
  if (decision !== "decline") {
    await executeRefundWorkflow(req.scope).run({ input: { refund_id }, throwOnError: false });
  }
  return readRefundDetail(connectionOf(req), refund_id, refundViewer(req));
}
