import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { RetryOutboxView } from "../../../../contract/outbox";
import { retryOutboxWorkflow } from "../../../../workflows/retry-outbox";
import { parse } from "../../../http/parse";

const body = z.strictObject({ topic: z.string().max(100).optional() });

export async function POST(req: MedusaRequest, res: MedusaResponse<RetryOutboxView>) {
  const { result } = await retryOutboxWorkflow(req.scope).run({ input: parse(body, req.body ?? {}) });
  res.json(result);
}
