import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CartView } from "../../../../../../contract/checkout";
import { changingCart } from "../../../../../../lib/cart-lock";
import { readCartView } from "../../../../../../views/cart-view";
import { removeCartItemWorkflow } from "../../../../../../workflows/remove-cart-item";
import { setCartItemQuantityWorkflow } from "../../../../../../workflows/set-cart-item-quantity";
import { parse } from "../../../../../http/parse";
import { pathId } from "../../../../../http/path-id";
import { changeItemBody } from "../schema";

export async function POST(req: MedusaRequest, res: MedusaResponse<CartView>) {
  const [cart_id, item_id] = [pathId(req, "id"), pathId(req, "line_id")];
  const input = { cart_id, item_id, ...parse(changeItemBody, req.body) };
  await changingCart(req.scope, cart_id, () => setCartItemQuantityWorkflow(req.scope).run({ input }));
  res.json(await readCartView(req.scope, cart_id));
}

export async function DELETE(req: MedusaRequest, res: MedusaResponse<CartView>) {
  const [cart_id, item_id] = [pathId(req, "id"), pathId(req, "line_id")];
  const input = { cart_id, item_id };
  await changingCart(req.scope, cart_id, () => removeCartItemWorkflow(req.scope).run({ input }));
  res.json(await readCartView(req.scope, cart_id));
}
