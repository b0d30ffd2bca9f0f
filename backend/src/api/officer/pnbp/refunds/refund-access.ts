import type { ReleaseTransferInput, SettleTransferInput } from "../../../../contract/common";
import type { RefundDetail } from "../../../../contract/refund";
import { officerLabel } from "../../../../modules/officer/officer-label";
import { readRefundDetail, type RefundViewer } from "../../../../views/refunds/read-refunds";
import { beginRefundTransferWorkflow } from "../../../../workflows/begin-refund-transfer";
import { decideRefundWorkflow, type DecideRefundInput } from "../../../../workflows/decide-refund";
import { executeRefundWorkflow } from "../../../../workflows/execute-refund";
import { releaseRefundTransferWorkflow } from "../../../../workflows/release-refund-transfer";
import { settleRefundWorkflow } from "../../../../workflows/settle-refund";
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
  decision: DecideRefundInput["decision"],
  reason: string | null,
): Promise<RefundDetail> {
  const { refund_id, officer } = decided(req);
  await decideRefundWorkflow(req.scope).run({ input: { refund_id, officer, decision, reason } });
  if (decision !== "decline") await execute(req, refund_id);
  return readRefundDetail(connectionOf(req), refund_id, refundViewer(req));
}

/**
 * A bank transfer begins; nothing is to be carried out after it.
 * @throws DomainError "role_required" (403), and those of the step
 */
export async function beginTransfer(req: OfficerRequest): Promise<RefundDetail> {
  const input = decided(req);
  await beginRefundTransferWorkflow(req.scope).run({ input });
  return readRefundDetail(connectionOf(req), input.refund_id, refundViewer(req));
}

/**
 * A bank transfer is called off; nothing is to be carried out after it.
 * @throws DomainError "role_required" (403), and those of the step
 */
export async function releaseTransfer(
  req: OfficerRequest,
  { begun }: ReleaseTransferInput,
): Promise<RefundDetail> {
  const input = { ...decided(req), begun };
  await releaseRefundTransferWorkflow(req.scope).run({ input });
  return readRefundDetail(connectionOf(req), input.refund_id, refundViewer(req));
}

/**
 * A bank transfer that paid back what Stripe could not; Medusa's own records follow at once, or by the clock.
 * @throws DomainError "role_required" (403), and those of the settlement
 */
export async function settleRefund(
  req: OfficerRequest,
  transfer: SettleTransferInput,
): Promise<RefundDetail> {
  const { refund_id, officer } = decided(req);
  await settleRefundWorkflow(req.scope).run({ input: { refund_id, officer, ...transfer } });
  await execute(req, refund_id);
  return readRefundDetail(connectionOf(req), refund_id, refundViewer(req));
}

/** Which refund, and who of national finance. */
function decided(req: OfficerRequest) {
  requireRole(req, "finance");
  const officer = { id: req.officer.id, label: officerLabel("finance") };
  return { refund_id: pathId(req, "id"), officer };
}

async function execute(req: OfficerRequest, refund_id: string): Promise<void> {
  await executeRefundWorkflow(req.scope).run({ input: { refund_id }, throwOnError: false });
}
