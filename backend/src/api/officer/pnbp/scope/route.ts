import type { MedusaResponse } from "@medusajs/framework/http";
import type { PnbpScope } from "../../../../contract/pnbp";
import { periodOf } from "../../../../domain/period";
import { readFacilitiesInView } from "../../../../views/pnbp/facility-ref";
import { readPeriods } from "../../../../views/pnbp/read-periods";
import type { OfficerRequest } from "../../officer-context";
import { allowedPnbpActions, connectionOf, pnbpAccess } from "../pnbp-access";

/** What this officer may look at. */
export async function GET(req: OfficerRequest, res: MedusaResponse<PnbpScope>) {
  const { role, own } = pnbpAccess(req);
  const connection = connectionOf(req);
  const current_period = periodOf(new Date());
  const [facilities, periods] = await Promise.all([
    readFacilitiesInView(connection, own),
    readPeriods(connection, own, current_period),
  ]);
  const facility = own === null ? null : (facilities[0] ?? null);
  res.json({
    role,
    facility,
    facilities,
    periods,
    current_period,
    allowed_actions: allowedPnbpActions(role),
  });
}
