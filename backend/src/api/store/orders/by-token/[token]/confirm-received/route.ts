import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { OrderView } from "../../../../../../contract/checkout";
import { readOrderView } from "../../../../../../views/order-view";
import { receiveConsignmentWorkflow } from "../../../../../../workflows/receive-consignment";
import { anId, parse } from "../../../../../http/parse";
import { orderOfToken } from "../../order-of-token";

const body = z.strictObject({ consignment_id: anId });

export async function POST(req: MedusaRequest, res: MedusaResponse<OrderView>) {
  const { order_id } = orderOfToken(req);
  await receiveConsignmentWorkflow(req.scope).run({ input: { order_id, ...parse(body, req.body) } });
  res.json(await readOrderView(req.scope, order_id));
}
