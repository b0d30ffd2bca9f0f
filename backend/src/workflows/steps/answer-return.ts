import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { planRefund } from "../../domain/refund";
import { RETURN_TRANSITIONS } from "../../domain/return-request";
import { readRefundable } from "../../modules/refund/read-refundable";
import type { AnswerReturnInput } from "../answer-return";
import { insertRefund } from "./insert-refund";
import { facilityLabel, findFacilityConsignment } from "./move-facility-consignment";

/** @throws DomainError "not_found" (404) also for another facility's, "return_already_answered" (409) */
export const answerReturnStep = createStep(
  "answer-return",
  async (input: AnswerReturnInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const consignment_id = await knex.transaction((trx) => answerReturn(trx, input));
    return new StepResponse({ consignment_id });
  },
);

async function answerReturn(trx: Knex, input: AnswerReturnInput): Promise<string> {
  const { return_id, facility_id, officer_id, answer, words, include_shipping, restock } = input;
  const asked: { consignment_id: string; reason: string } | undefined = await trx("return_request")
    .where({ id: return_id, facility_id })
    .first();
  if (!asked) throw new DomainError("not_found", {}, "not_found");
  const { consignment_id, reason } = asked;
  await trx("consignment").where({ id: consignment_id }).forUpdate().select("id");
  const label = await facilityLabel(trx, facility_id);
  const answered = await trx("return_request").where({ id: return_id, state: "asked" }).update({
    state: RETURN_TRANSITIONS.asked[answer],
    answer: words,
    answered_by: officer_id,
    answered_by_label: label,
    answered_at: new Date(),
    updated_at: new Date(),
  });
  if (answered === 0) throw new DomainError("return_already_answered", {}, "conflict");
  if (answer === "refuse") return consignment_id;

  const consignment = await findFacilityConsignment(trx, { consignment_id, facility_id });
  const refundable = await readRefundable(trx, consignment);
  const items = await trx("return_request_item")
    .where({ request_id: return_id })
    .orderBy("id")
    .select("consignment_item_id as item_id", "quantity");
  await insertRefund(trx, {
    consignment,
    rows: refundable.rows,
    plan: planRefund(refundable, { items, include_shipping }),
    actor: { officer_id, label },
    reason,
    restock,
    return_request_id: return_id,
  });
  return consignment_id;
}
