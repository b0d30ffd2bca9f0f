import type { ConsignmentDetail } from "../../../../contract/facility-portal";
import { readConsignmentDetail } from "../../../../views/consignment-view";
import { type AnswerReturnInput, answerReturnWorkflow } from "../../../../workflows/answer-return";
import { pathId } from "../../../http/path-id";
import { facilityOf, type OfficerRequest } from "../../officer-context";

/** @throws DomainError "role_required" (403), and those of the answer */
export async function answerReturn(
  req: OfficerRequest,
  answer: Pick<AnswerReturnInput, "answer" | "words" | "include_shipping" | "restock">,
): Promise<ConsignmentDetail> {
  const facility_id = facilityOf(req, "facility_staff");
  const [return_id, officer_id] = [pathId(req, "id"), req.officer.id];
  const input = { return_id, facility_id, officer_id, ...answer };
  const { result } = await answerReturnWorkflow(req.scope).run({ input });
  return readConsignmentDetail(req.scope, { id: result.consignment_id, facility_id, officer_id });
}
