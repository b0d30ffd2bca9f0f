import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../domain/domain-error";
import { type RetryScope, retryRows } from "../modules/outbox/retry-rows";

const retryOutboxStep = createStep("retry-outbox", async (scope: RetryScope, { container }) => {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const retried = await retryRows(knex, scope);
  if ("id" in scope && retried === 0) throw new DomainError("not_found", {}, "not_found");
  return new StepResponse({ retried });
});

/**
 * Tries once more what failed, after an operator mended its cause.
 * @throws DomainError "not_found" (404) when the row asked for is done, gone, or being handled
 */
export const retryOutboxWorkflow = createWorkflow(
  "retry-outbox",
  (scope: RetryScope) => new WorkflowResponse(retryOutboxStep(scope)),
);
