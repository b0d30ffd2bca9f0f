import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CartView } from "../../../../../contract/checkout";
import { changingCart } from "../../../../../lib/cart-lock";
import { readCartView } from "../../../../../views/cart-view";
import { addCartItemWorkflow } from "../../../../../workflows/add-cart-item";
import { parse } from "../../../../http/parse";
import { pathId } from "../../../../http/path-id";
import { addItemBody } from "./schema";

export async function POST(req: MedusaRequest, res: MedusaResponse<CartView>) {
  const cart_id = pathId(req, "id");
  const { metadata, ...item } = parse(addItemBody, req.body);
  const input = { cart_id, ...item, ...metadata };
  await changingCart(req.scope, cart_id, () => addCartItemWorkflow(req.scope).run({ input }));
  res.json(await readCartView(req.scope, cart_id));
}
