import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import type { PriceBandView } from "../../../../contract/curation";
import { priceBandLimits } from "../../../../domain/price-band";
import { readPriceBandView } from "../../../../modules/listing/reads/read-price-band";
import { setPriceBandWorkflow } from "../../../../workflows/set-price-band";
import { parse, text } from "../../../http/parse";
import { type OfficerRequest, requireRole } from "../../officer-context";

const { min, max } = priceBandLimits;
const error = `Isi dengan bilangan bulat dari ${min} sampai ${max}.`;

const priceBand = z.object({
  percent: z.number({ error }).int({ error }).min(min, { error }).max(max, { error }),
  reason: text({ min: 10, max: 500 }),
});

export async function GET(req: OfficerRequest, res: MedusaResponse<PriceBandView>) {
  requireRole(req, "curator", "auditor");
  res.json(await readPriceBandView(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)));
}

/** `SetPriceBandInput`. */
export async function PUT(req: OfficerRequest, res: MedusaResponse<PriceBandView>) {
  requireRole(req, "curator");
  const input = { ...parse(priceBand, req.body), officer_id: req.officer.id };
  await setPriceBandWorkflow(req.scope).run({ input });
  res.json(await readPriceBandView(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)));
}
