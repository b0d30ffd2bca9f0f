import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { OrderView } from "../../../../../contract/checkout";
import { readOrderView } from "../../../../../views/order-view";
import { orderOfToken } from "../order-of-token";

export async function GET(req: MedusaRequest, res: MedusaResponse<OrderView>) {
  const { order_id } = orderOfToken(req);
  res.json(await readOrderView(req.scope, order_id));
}
