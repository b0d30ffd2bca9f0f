import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderView } from "../../../../../../contract/checkout";
import { readOrderView } from "../../../../../../views/order-view";
import { cancelUnpaidOrderWorkflow } from "../../../../../../workflows/cancel-unpaid-order";
import { orderOfToken } from "../../order-of-token";

export async function POST(req: MedusaRequest, res: MedusaResponse<OrderView>) {
  const { order_id } = orderOfToken(req);
  await cancelUnpaidOrderWorkflow(req.scope).run({ input: { order_id, reason: "shopper" } });
  res.json(await readOrderView(req.scope, order_id));
}
