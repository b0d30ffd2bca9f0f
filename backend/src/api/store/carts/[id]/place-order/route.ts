import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { PlaceOrderView } from "../../../../../contract/checkout";
import { env } from "../../../../../env";
import { networkDigest } from "../../../../../lib/network-digest";
import { signOrderToken } from "../../../../../lib/order-token";
import { Turnstile } from "../../../../../lib/turnstile";
import { placeOrder } from "../../../../../workflows/place-order";
import { parse } from "../../../../http/parse";
import { pathId } from "../../../../http/path-id";
import { languageOf } from "../../../../http/to-api-error";
import { networkOfRequest } from "../../../../limits/network-of-request";

const body = z.strictObject({
  expected_total: z.int("Total harus bilangan bulat rupiah.").min(0),
  language: z.enum(["id", "en"], "Pilih bahasa Indonesia atau Inggris.").optional(),
});

/**
 * A rush for the last unit would otherwise bring all orders forward at once, and answer everyone at its end. A few at a
 * time, the first are served in a second, and those after them hear at once that it is gone.
 */
const placing = new Turnstile(4);

export async function POST(req: MedusaRequest, res: MedusaResponse<PlaceOrderView>) {
  const { expected_total, language = languageOf(req) } = parse(body, req.body);
  const address = networkOfRequest(req);
  const network = address && networkDigest(address, env.COOKIE_SECRET);
  const input = { cart_id: pathId(req, "id"), language, expected_total, network };
  const order = await placing.pass(() => placeOrder(req.scope, input));
  const token = signOrderToken(order.order_id, Date.now(), env.ORDER_LINK_SECRET);
  res.status(201).json({ ...order, token });
}
