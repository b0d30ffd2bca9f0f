import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { ConsignmentDetail } from "../../../../../../contract/facility-portal";
import { parse } from "../../../../../http/parse";
import { facilityOf, type OfficerRequest } from "../../../../officer-context";
import { answerReturn } from "../../answer-return";

const body = z.strictObject({ include_shipping: z.boolean(), restock: z.boolean() });

export async function POST(req: OfficerRequest, res: MedusaResponse<ConsignmentDetail>) {
  facilityOf(req, "facility_staff");
  res.json(await answerReturn(req, { answer: "accept", words: null, ...parse(body, req.body) }));
}
