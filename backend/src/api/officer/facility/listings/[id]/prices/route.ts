import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { ListingDetail } from "../../../../../../contract/facility-portal";
import { listingLimits } from "../../../../../../domain/listing-limits";
import { setListingPricesWorkflow } from "../../../../../../workflows/set-listing-prices";
import { parse, text } from "../../../../../http/parse";
import { pathId } from "../../../../../http/path-id";
import type { OfficerRequest } from "../../../../officer-context";
import { facilityActor } from "../../../facility-actor";
import { answerListing } from "../../answer-listing";

const error = "Isi harga dalam rupiah bulat, dari Rp1.000 sampai Rp100.000.000.";
const { min, max } = listingLimits.price;

const pricesSchema = z.object({
  prices: z
    .array(
      z.object({
        variant_key: text({ min: 1, max: 40 }),
        price: z.number({ error }).int({ error }).min(min, { error }).max(max, { error }),
      }),
    )
    .min(1, "Isi harga paling sedikit satu varian.")
    .max(listingLimits.variants)
    .refine((prices) => new Set(prices.map(({ variant_key }) => variant_key)).size === prices.length, {
      error: "Setiap varian hanya dapat diberi satu harga.",
    }),
  reason: text({ max: 300 }).optional(),
});

/** `SetPricesInput`. */
export async function PUT(req: OfficerRequest, res: MedusaResponse<ListingDetail>) {
  const actor = await facilityActor(req);
  const listing_id = pathId(req, "id");
  const input = { actor, listing_id, ...parse(pricesSchema, req.body) };
  await setListingPricesWorkflow(req.scope).run({ input });
  await answerListing(req, res, listing_id);
}
