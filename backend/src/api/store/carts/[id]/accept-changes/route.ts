import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { AcceptChangesInput, CartView } from "../../../../../contract/checkout";
import { changingCart } from "../../../../../lib/cart-lock";
import { readCartView } from "../../../../../views/cart-view";
import { acceptCartChangesWorkflow } from "../../../../../workflows/accept-cart-changes";
import { MOST_OF_A_VARIANT } from "../../../../../domain/quantity-cap";
import { anId, parse } from "../../../../http/parse";
import { pathId } from "../../../../http/path-id";

const accept = z.strictObject({
  item_id: anId,
  unit_price: z.int().min(0).max(1_000_000_000),
  quantity: z.int().min(0).max(MOST_OF_A_VARIANT),
});
const body = z.strictObject({
  accepts: z.array(accept).min(1).max(200),
}) satisfies z.ZodType<AcceptChangesInput>;

export async function POST(req: MedusaRequest, res: MedusaResponse<CartView>) {
  const cart_id = pathId(req, "id");
  const input = { cart_id, ...parse(body, req.body) };
  await changingCart(req.scope, cart_id, () => acceptCartChangesWorkflow(req.scope).run({ input }));
  res.json(await readCartView(req.scope, cart_id));
}
