import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { ListingDetail } from "../../../../../../contract/facility-portal";
import { listingLimits } from "../../../../../../domain/listing-limits";
import { setListingStockWorkflow } from "../../../../../../workflows/set-listing-stock";
import { parse, text } from "../../../../../http/parse";
import { pathId } from "../../../../../http/path-id";
import type { OfficerRequest } from "../../../../officer-context";
import { facilityActor } from "../../../facility-actor";
import { answerListing } from "../../answer-listing";

const error = "Isi stok dengan bilangan bulat, dari 0 sampai 100.000.";
const { min, max } = listingLimits.stock;

const stockSchema = z.object({
  levels: z
    .array(
      z.object({
        variant_key: text({ min: 1, max: 40 }),
        stocked: z.number({ error }).int({ error }).min(min, { error }).max(max, { error }),
      }),
    )
    .min(1, "Isi stok paling sedikit satu varian.")
    .max(listingLimits.variants),
  reason: text({ max: 300 }).optional(),
});

/** `SetStockInput`. */
export async function PUT(req: OfficerRequest, res: MedusaResponse<ListingDetail>) {
  const actor = await facilityActor(req);
  const listing_id = pathId(req, "id");
  const input = { actor, listing_id, ...parse(stockSchema, req.body) };
  await setListingStockWorkflow(req.scope).run({ input });
  await answerListing(req, res, listing_id);
}
