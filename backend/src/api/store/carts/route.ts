import type { MedusaStoreRequest, MedusaResponse } from "@medusajs/framework/http";
import { createCartWorkflow } from "@medusajs/medusa/core-flows";
import { SHOP } from "../../../lib/shop";
import { parse } from "../../http/parse";
import { newCartBody } from "./schema";

export async function POST(req: MedusaStoreRequest, res: MedusaResponse<{ cart: { id: string } }>) {
  parse(newCartBody, req.body);
  const [sales_channel_id] = req.publishable_key_context.sales_channel_ids;
  const { result } = await createCartWorkflow(req.scope).run({
    input: { sales_channel_id, currency_code: SHOP.currency },
  });
  res.json({ cart: { id: result.id } });
}
