import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { ConsignmentDetail } from "../../../../../../contract/facility-portal";
import { parse, text } from "../../../../../http/parse";
import { facilityOf, type OfficerRequest } from "../../../../officer-context";
import { answerReturn } from "../../answer-return";

const body = z.strictObject({ answer: text({ min: 5, max: 500 }) });

export async function POST(req: OfficerRequest, res: MedusaResponse<ConsignmentDetail>) {
  facilityOf(req, "facility_staff");
  const { answer: words } = parse(body, req.body);
  res.json(await answerReturn(req, { answer: "refuse", words, include_shipping: false, restock: false }));
}
