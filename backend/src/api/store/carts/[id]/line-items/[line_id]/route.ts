import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CartView } from "../../../../../../contract/checkout";
import { readCartView } from "../../../../../../views/cart-view";
import { removeCartItemWorkflow } from "../../../../../../workflows/remove-cart-item";
import { setCartItemQuantityWorkflow } from "../../../../../../workflows/set-cart-item-quantity";
import { parse } from "../../../../../http/parse";
import { pathId } from "../../../../../http/path-id";
import { changeItemBody } from "../schema";

export async function POST(req: MedusaRequest, res: MedusaResponse<CartView>) {
  const [cart_id, item_id] = [pathId(req, "id"), pathId(req, "line_id")];
  await setCartItemQuantityWorkflow(req.scope).run({
    input: { cart_id, item_id, ...parse(changeItemBody, req.body) },
  });
  res.json(await readCartView(req.scope, cart_id));
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse<CartView>) {
  const [cart_id, item_id] = [pathId(req, "id"), pathId(req, "line_id")];
  await removeCartItemWorkflow(req.scope).run({ input: { cart_id, item_id } });
  res.json(await readCartView(req.scope, cart_id));
}
