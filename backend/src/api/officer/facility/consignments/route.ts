import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { ConsignmentListView } from "../../../../contract/facility-portal";
import { CONSIGNMENT_STATUSES } from "../../../../domain/consignment";
import { readConsignmentList } from "../../../../views/consignment-list";
import { pageNumber, parse, text } from "../../../http/parse";
import { facilityOf, type OfficerRequest } from "../../officer-context";

const query = z.object({
  status: z.enum(CONSIGNMENT_STATUSES).optional(),
  q: text({ max: 60 }).optional(),
  page: pageNumber,
});

export async function GET(req: OfficerRequest, res: MedusaResponse<ConsignmentListView>) {
  const facility_id = facilityOf(req, "facility_staff");
  res.json(await readConsignmentList(req.scope, { facility_id, ...parse(query, req.query) }));
}
