import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OutboxView } from "../../../contract/outbox";
import { readOutbox } from "../../../modules/outbox/read-outbox";

export async function GET(req: MedusaRequest, res: MedusaResponse<OutboxView>) {
  res.json(await readOutbox(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)));
}
