import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { ReturnList } from "../../../../contract/refund";
import { readWaitingReturns } from "../../../../views/refunds/read-returns";
import { facilityOf, type OfficerRequest } from "../../officer-context";

export async function GET(req: OfficerRequest, res: MedusaResponse<ReturnList>) {
  const facility_id = facilityOf(req, "facility_staff");
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json(await readWaitingReturns(knex, facility_id));
}
