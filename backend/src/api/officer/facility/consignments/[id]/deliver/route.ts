import type { MedusaResponse } from "@medusajs/framework/http";
import type { ConsignmentDetail } from "../../../../../../contract/facility-portal";
import { readConsignmentDetail } from "../../../../../../views/consignment-view";
import { moveFacilityConsignmentWorkflow } from "../../../../../../workflows/move-facility-consignment";
import { pathId } from "../../../../../http/path-id";
import { facilityOf, type OfficerRequest } from "../../../../officer-context";

export async function POST(req: OfficerRequest, res: MedusaResponse<ConsignmentDetail>) {
  const facility_id = facilityOf(req, "facility_staff");
  const [id, officer_id] = [pathId(req, "id"), req.officer.id];
  const input = { consignment_id: id, facility_id, officer_id, transition: "deliver" as const };
  await moveFacilityConsignmentWorkflow(req.scope).run({ input });
  res.json(await readConsignmentDetail(req.scope, { id, facility_id, officer_id }));
}
