import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { PayInput, PayView } from "../../../../../../contract/checkout";
import { PAYMENT_METHODS } from "../../../../../../domain/payment-deadline";
import { openPaymentWorkflow } from "../../../../../../workflows/open-payment";
import { parse } from "../../../../../http/parse";
import { orderOfToken } from "../../order-of-token";

const schema = z.object({ method: z.enum(PAYMENT_METHODS).nullish() }) satisfies z.ZodType<PayInput>;

export async function POST(req: MedusaRequest, res: MedusaResponse<PayView>) {
  const { method = null } = parse(schema, req.body);
  const { result } = await openPaymentWorkflow(req.scope).run({ input: { ...orderOfToken(req), method } });
  res.json(result);
}
