import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { CartView } from "../../../../../contract/checkout";
import { changingCart } from "../../../../../lib/cart-lock";
import { readCartView } from "../../../../../views/cart-view";
import { selectParcelServicesWorkflow } from "../../../../../workflows/select-parcel-services";
import { parse } from "../../../../http/parse";
import { pathId } from "../../../../http/path-id";

const id = z.string().min(1).max(64);
const body = z.strictObject({
  selections: z
    .array(z.strictObject({ facility_id: id, service: id }))
    .min(1)
    .max(50),
});

export async function GET(req: MedusaRequest, res: MedusaResponse<CartView>) {
  res.json(await readCartView(req.scope, pathId(req, "id")));
}

export async function POST(req: MedusaRequest, res: MedusaResponse<CartView>) {
  const cart_id = pathId(req, "id");
  const input = { cart_id, ...parse(body, req.body) };
  await changingCart(req.scope, cart_id, () => selectParcelServicesWorkflow(req.scope).run({ input }));
  res.json(await readCartView(req.scope, cart_id));
}
