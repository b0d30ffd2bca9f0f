import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { DepositDetail, DepositList } from "../../../../contract/pnbp";
import { readDepositDetail, readDeposits } from "../../../../views/pnbp/read-deposits";
import { recordDepositWorkflow } from "../../../../workflows/record-deposit";
import { pageNumber, parse } from "../../../http/parse";
import { facilityOf, type OfficerRequest } from "../../officer-context";
import { connectionOf, facilityInView, officerOf, pnbpAccess } from "../pnbp-access";
import { optionalFacility } from "../query-schemas";
import { readDepositForm } from "./deposit-form";

const query = z.object({
  status: z.enum(["recorded", "verified", "rejected"]).optional(),
  facility: optionalFacility,
  page: pageNumber,
});

export async function GET(req: OfficerRequest, res: MedusaResponse<DepositList>) {
  const { viewer } = pnbpAccess(req);
  const asked = parse(query, req.query);
  const facility = await facilityInView(req, asked.facility);
  res.json(
    await readDeposits(connectionOf(req), viewer, { status: asked.status, facility, page: asked.page }),
  );
}

/** A treasurer records a deposit of their own facility. */
export async function POST(req: OfficerRequest, res: MedusaResponse<DepositDetail>) {
  const facility_id = facilityOf(req, "treasurer");
  const form = readDepositForm(req, new Date());
  const { result } = await recordDepositWorkflow(req.scope).run({
    input: { facility_id, officer: officerOf(req), ...form },
  });
  res.status(201).json(await readDepositDetail(connectionOf(req), result.id, pnbpAccess(req).viewer));
}
