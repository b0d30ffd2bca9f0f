import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { OrderView } from "../../../../../../contract/checkout";
import { readOrderView } from "../../../../../../views/order-view";
import { askReturnWorkflow } from "../../../../../../workflows/ask-return";
import { anId, parse, text } from "../../../../../http/parse";
import { orderOfToken } from "../../order-of-token";

const body = z.strictObject({
  consignment_id: anId,
  items: z
    .array(z.strictObject({ item_id: anId, quantity: z.number().int().min(1).max(100_000) }))
    .min(1, { error: "Pilih paling sedikit satu barang." })
    .max(100),
  reason: text({ min: 10, max: 1000 }),
});

export async function POST(req: MedusaRequest, res: MedusaResponse<OrderView>) {
  const { order_id } = orderOfToken(req);
  await askReturnWorkflow(req.scope).run({ input: { order_id, ...parse(body, req.body) } });
  res.status(201).json(await readOrderView(req.scope, order_id));
}
