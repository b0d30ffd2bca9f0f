import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../domain/domain-error";
import { moveConsignments } from "../modules/consignment/move-consignments";

export type ReceiveConsignmentInput = { order_id: string; consignment_id: string };

/** @throws DomainError "not_found" (404) for a parcel of another order, "consignment_wrong_status" (409) */
const receiveConsignmentStep = createStep(
  "receive-consignment",
  async ({ order_id, consignment_id }: ReceiveConsignmentInput, { container }) => {
    const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
    const known = await knex("consignment").where({ id: consignment_id, order_id }).first("status");
    if (!known) throw new DomainError("not_found", {}, "not_found");
    if (known.status === "completed") return new StepResponse({ consignment_id });
    const moved = await knex.transaction((trx) =>
      moveConsignments(trx, {
        transition: "receive",
        actor: "buyer",
        actor_label: "Pembeli",
        where: { id: consignment_id },
      }),
    );
    if (moved.length === 0) throw new DomainError("consignment_wrong_status", {}, "conflict");
    return new StepResponse({ consignment_id });
  },
);

/** The buyer has the parcel in hands. Said twice, it stays said. */
export const receiveConsignmentWorkflow = createWorkflow(
  "receive-consignment",
  (input: ReceiveConsignmentInput) => new WorkflowResponse(receiveConsignmentStep(input)),
);
