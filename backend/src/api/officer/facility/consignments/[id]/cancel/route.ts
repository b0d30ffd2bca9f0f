import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { ConsignmentDetail } from "../../../../../../contract/facility-portal";
import { readConsignmentDetail } from "../../../../../../views/consignment-view";
import { requestRefundWorkflow } from "../../../../../../workflows/request-refund";
import { parse, text } from "../../../../../http/parse";
import { pathId } from "../../../../../http/path-id";
import { facilityOf, type OfficerRequest } from "../../../../officer-context";

const body = z.strictObject({ reason: text({ min: 5, max: 500 }), restock: z.boolean() });

export async function POST(req: OfficerRequest, res: MedusaResponse<ConsignmentDetail>) {
  const facility_id = facilityOf(req, "facility_staff");
  const [id, officer_id] = [pathId(req, "id"), req.officer.id];
  const asked = { ...parse(body, req.body), wish: "all" as const, cancels: true };
  const input = { consignment_id: id, facility_id, officer_id, ...asked };
  await requestRefundWorkflow(req.scope).run({ input });
  res.json(await readConsignmentDetail(req.scope, { id, facility_id, officer_id }));
}
