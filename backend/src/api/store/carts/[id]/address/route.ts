import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { CartView } from "../../../../../contract/checkout";
import { changingCart } from "../../../../../lib/cart-lock";
import { readCartView } from "../../../../../views/cart-view";
import { setCartAddressWorkflow } from "../../../../../workflows/set-cart-address";
import { parse, text } from "../../../../http/parse";
import { pathId } from "../../../../http/path-id";

const code = z.string().max(20);
const body = z.strictObject({
  email: z.email("Tulis alamat surel yang benar, misalnya nama@contoh.id.").max(200),
  recipient_name: text({ min: 2, max: 100 }),
  phone: text({ min: 1, max: 30 }),
  province_code: code,
  regency_code: code,
  district_code: code,
  village_code: code,
  postal_code: text({ max: 10 }),
  street: text({ min: 5, max: 300 }),
  note: text({ max: 300 }).optional(),
});

export async function POST(req: MedusaRequest, res: MedusaResponse<CartView>) {
  const cart_id = pathId(req, "id");
  const input = { cart_id, address: parse(body, req.body) };
  await changingCart(req.scope, cart_id, () => setCartAddressWorkflow(req.scope).run({ input }));
  res.json(await readCartView(req.scope, cart_id));
}
