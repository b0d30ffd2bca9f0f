import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OfficerView } from "../../../contract/officer";
import { readOfficerView } from "../../../modules/officer/reads/read-officer-view";
import type { OfficerRequest } from "../officer-context";

export async function GET(req: OfficerRequest, res: MedusaResponse<OfficerView>) {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json(await readOfficerView(knex, req.officer));
}
