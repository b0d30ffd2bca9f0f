import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { ConsignmentDetail } from "../../../../../../contract/facility-portal";
import { readConsignmentDetail } from "../../../../../../views/consignment-view";
import { shipConsignmentWorkflow } from "../../../../../../workflows/ship-consignment";
import { parse, text } from "../../../../../http/parse";
import { pathId } from "../../../../../http/path-id";
import { facilityOf, type OfficerRequest } from "../../../../officer-context";

const body = z.strictObject({ tracking_number: text({ min: 1, max: 60 }) });

export async function POST(req: OfficerRequest, res: MedusaResponse<ConsignmentDetail>) {
  const facility_id = facilityOf(req, "facility_staff");
  const [id, officer_id] = [pathId(req, "id"), req.officer.id];
  const input = { consignment_id: id, facility_id, officer_id, ...parse(body, req.body) };
  await shipConsignmentWorkflow(req.scope).run({ input });
  res.json(await readConsignmentDetail(req.scope, { id, facility_id, officer_id }));
}
