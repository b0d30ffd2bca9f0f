import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { RefundList } from "../../../../contract/refund";
import { REFUND_STATES } from "../../../../domain/refund";
import { readRefunds } from "../../../../views/refunds/read-refunds";
import { pageNumber, parse } from "../../../http/parse";
import type { OfficerRequest } from "../../officer-context";
import { connectionOf, facilityInView } from "../pnbp-access";
import { optionalFacility } from "../query-schemas";

const query = z.object({
  status: z.enum([...REFUND_STATES, "open_case"]).optional(),
  facility: optionalFacility,
  page: pageNumber,
});

export async function GET(req: OfficerRequest, res: MedusaResponse<RefundList>) {
  const { facility: asked, ...rest } = parse(query, req.query);
  const facility = await facilityInView(req, asked);
  res.json(await readRefunds(connectionOf(req), { ...rest, facility }));
}
