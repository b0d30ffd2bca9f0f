import type { MedusaResponse } from "@medusajs/framework/http";
import type { CurationReview } from "../../../contract/curation";
import { DomainError } from "../../../domain/domain-error";
import { readReview } from "../../../modules/listing/curation/read-review";
import { pathId } from "../../http/path-id";
import type { OfficerRequest } from "../officer-context";

/** Answers with the version as it stands now: the answer of reading it and of every decision on it. */
export async function answerReview(req: OfficerRequest, res: MedusaResponse<CurationReview>) {
  const { id, assignments } = req.officer;
  const is_curator = assignments.some(({ role }) => role === "curator");
  const review = await readReview(req.scope, pathId(req, "id"), { id, is_curator, assignments });
  if (!review) throw new DomainError("not_found", {}, "not_found");
  res.json(review);
}
