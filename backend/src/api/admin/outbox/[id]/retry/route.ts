import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { RetryOutboxView } from "../../../../../contract/outbox";
import { DomainError } from "../../../../../domain/domain-error";
import { retryOutboxWorkflow } from "../../../../../workflows/retry-outbox";

export async function POST(req: MedusaRequest, res: MedusaResponse<RetryOutboxView>) {
  const id = String(req.params.id);
  if (!/^\d{1,18}$/.test(id)) throw new DomainError("not_found", {}, "not_found");
  const { result } = await retryOutboxWorkflow(req.scope).run({ input: { id } });
  res.json(result);
}
