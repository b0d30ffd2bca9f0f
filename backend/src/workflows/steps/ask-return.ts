import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import { planRefund } from "../../domain/refund";
import { assertMayAskReturn } from "../../domain/return-request";
import { env } from "../../env";
import { readRefundable } from "../../modules/refund/read-refundable";
import { readReturnFacts } from "../../modules/refund/read-return-facts";
import type { ConsignmentRecord } from "../../views/read-consignments";
import type { AskReturnInput } from "../ask-return";

/** @throws DomainError "not_found" (404) for a parcel of another order, and those of assertMayAskReturn, planRefund */
export const askReturnStep = createStep("ask-return", async (input: AskReturnInput, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const id = await knex.transaction((trx) => askReturn(trx, input));
  return new StepResponse({ id });
});

async function askReturn(trx: Knex, input: AskReturnInput): Promise<string> {
  const { consignment_id, order_id, items, reason } = input;
  const consignment: ConsignmentRecord | undefined = await trx("consignment")
    .where({ id: consignment_id, order_id })
    .forUpdate()
    .first();
  if (!consignment) throw new DomainError("not_found", {}, "not_found");
  const refundable = await readRefundable(trx, consignment);
  assertMayAskReturn(await readReturnFacts(trx, consignment, refundable, env.RETURN_DAYS), new Date());
  // Asked of the same rule that the money will be: what can't be paid back is not asked for.
  planRefund(refundable, { items, include_shipping: false });
  const id = generateEntityId("", "rtr");
  await trx("return_request").insert({
    id,
    consignment_id,
    order_id,
    facility_id: consignment.facility_id,
    state: "asked",
    reason,
  });
  await trx("return_request_item").insert(
    items.map(({ item_id, quantity }) => ({
      id: generateEntityId("", "rti"),
      request_id: id,
      consignment_item_id: item_id,
      quantity,
    })),
  );
  return id;
}
