import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { ConsignmentDetail } from "../../../../../../contract/facility-portal";
import { readConsignmentDetail } from "../../../../../../views/consignment-view";
import { requestRefundWorkflow } from "../../../../../../workflows/request-refund";
import { parse, text } from "../../../../../http/parse";
import { pathId } from "../../../../../http/path-id";
import { facilityOf, type OfficerRequest } from "../../../../officer-context";
import { refundWish } from "../../refund-wish";

const body = refundWish.extend({ reason: text({ min: 5, max: 500 }), restock: z.boolean() });

export async function POST(req: OfficerRequest, res: MedusaResponse<ConsignmentDetail>) {
  const facility_id = facilityOf(req, "facility_staff");
  const [id, officer_id] = [pathId(req, "id"), req.officer.id];
  const { reason, restock, ...wish } = parse(body, req.body);
  const input = { consignment_id: id, facility_id, officer_id, wish, reason, restock, cancels: false };
  await requestRefundWorkflow(req.scope).run({ input });
  res.status(201).json(await readConsignmentDetail(req.scope, { id, facility_id, officer_id }));
}
