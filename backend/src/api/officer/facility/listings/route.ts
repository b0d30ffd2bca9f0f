import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import type { ListingDetail, ListingListView } from "../../../../contract/facility-portal";
import { emptyContent } from "../../../../modules/listing/empty-content";
import { listingFilters, readListingList } from "../../../../modules/listing/reads/read-listing-list";
import { createListingWorkflow } from "../../../../workflows/create-listing";
import { pageNumber, parse, text } from "../../../http/parse";
import { facilityOf, type OfficerRequest } from "../../officer-context";
import { facilityActor } from "../facility-actor";
import { answerListing } from "./answer-listing";
import { contentSchema } from "./content-schema";

const querySchema = z.object({
  status: z.enum(["", ...listingFilters]).default("all"),
  q: text({ max: 100 }).default(""),
  page: pageNumber,
});

export async function GET(req: OfficerRequest, res: MedusaResponse<ListingListView>) {
  const facilityId = facilityOf(req, "facility_staff");
  const { status, q, page } = parse(querySchema, req.query);
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  res.json(await readListingList(knex, facilityId, { filter: status || "all", q, page }));
}

const newListingSchema = z.object({ content: z.unknown().optional() });

/** Begins a listing: empty, or with the content sent along. */
export async function POST(req: OfficerRequest, res: MedusaResponse<ListingDetail>) {
  const actor = await facilityActor(req);
  const { content: sent } = parse(newListingSchema, req.body);
  const content = sent === undefined ? emptyContent() : parse(contentSchema, sent);
  const { result } = await createListingWorkflow(req.scope).run({ input: { actor, content } });
  await answerListing(req, res, result.listing_id, 201);
}
