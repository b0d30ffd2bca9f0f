import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { planRefund } from "../../domain/refund";
import { allThatIsLeft, readRefundable } from "../../modules/refund/read-refundable";
import type { RequestRefundInput } from "../request-refund";
import { facilityLabel, findFacilityConsignment } from "./move-facility-consignment";
import { insertRefund } from "./insert-refund";

/**
 * One transaction, so a failure leaves nothing to compensate.
 * @throws DomainError "not_found" (404), and those of planRefund
 */
export const requestRefundStep = createStep(
  "request-refund",
  async (input: RequestRefundInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const request_id = await knex.transaction((trx) => requestRefund(trx, input));
    return new StepResponse({ request_id });
  },
);

async function requestRefund(trx: Knex, input: RequestRefundInput): Promise<string> {
  await findFacilityConsignment(trx, input);
  // Behind this row everyone who asks for the parcel's money stands in line, and whoever ships it.
  await trx("consignment").where({ id: input.consignment_id }).forUpdate().select("id");
  const consignment = await findFacilityConsignment(trx, input);
  const refundable = await readRefundable(trx, consignment);
  if (input.cancels && refundable.lines.some((line) => line.has_open_refund)) {
    throw new DomainError("refund_line_unavailable", {}, "conflict");
  }
  const wish =
    input.wish === "all" ? { items: allThatIsLeft(refundable), include_shipping: true } : input.wish;
  if (wish.items.length === 0 && input.wish === "all") {
    throw new DomainError("refund_not_possible", {}, "conflict");
  }
  const plan = planRefund(refundable, wish);
  if (input.cancels && plan.kind !== "cancellation") {
    throw new DomainError("refund_not_possible", {}, "conflict");
  }
  const actor = { officer_id: input.officer_id, label: await facilityLabel(trx, input.facility_id) };
  const { reason, restock } = input;
  return insertRefund(trx, { consignment, rows: refundable.rows, plan, actor, reason, restock });
}
