import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { PayView } from "../../../../../../contract/checkout";
import { openPaymentWorkflow } from "../../../../../../workflows/open-payment";
import { orderOfToken } from "../../order-of-token";

export async function POST(req: MedusaRequest, res: MedusaResponse<PayView>) {
  const { result } = await openPaymentWorkflow(req.scope).run({ input: orderOfToken(req) });
  res.json(result);
}
