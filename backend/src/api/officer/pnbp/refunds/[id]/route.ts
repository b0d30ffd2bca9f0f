import type { MedusaResponse } from "@medusajs/framework/http";
import type { RefundDetail } from "../../../../../contract/refund";
import { readRefundDetail } from "../../../../../views/refunds/read-refunds";
import { pathId } from "../../../../http/path-id";
import type { OfficerRequest } from "../../../officer-context";
import { connectionOf } from "../../pnbp-access";
import { refundViewer } from "../refund-access";

export async function GET(req: OfficerRequest, res: MedusaResponse<RefundDetail>) {
  const viewer = refundViewer(req);
  res.json(await readRefundDetail(connectionOf(req), pathId(req, "id"), viewer));
}
