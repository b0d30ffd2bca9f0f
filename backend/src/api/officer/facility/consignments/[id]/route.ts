import type { MedusaResponse } from "@medusajs/framework/http";
import type { ConsignmentDetail } from "../../../../../contract/facility-portal";
import { readConsignmentDetail } from "../../../../../views/consignment-view";
import { pathId } from "../../../../http/path-id";
import { facilityOf, type OfficerRequest } from "../../../officer-context";

export async function GET(req: OfficerRequest, res: MedusaResponse<ConsignmentDetail>) {
  const facility_id = facilityOf(req, "facility_staff");
  const id = pathId(req, "id");
  res.json(await readConsignmentDetail(req.scope, { id, facility_id, officer_id: req.officer.id }));
}
