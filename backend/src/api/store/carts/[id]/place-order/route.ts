import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { PlaceOrderView } from "../../../../../contract/checkout";
import { env } from "../../../../../env";
import { signOrderToken } from "../../../../../lib/order-token";
import { Turnstile } from "../../../../../lib/turnstile";
import { placeOrderWorkflow } from "../../../../../workflows/place-order";
import { parse } from "../../../../http/parse";
import { pathId } from "../../../../http/path-id";
import { languageOf } from "../../../../http/to-api-error";

const body = z.strictObject({ expected_total: z.int("Total harus bilangan bulat rupiah.").min(0) });

/**
 * A rush for the last unit would otherwise bring all orders forward at once, and answer everyone at its end. A few at a
 * time, the first are served in a second, and those after them hear at once that it is gone.
 */
const placing = new Turnstile(4);

export async function POST(req: MedusaRequest, res: MedusaResponse<PlaceOrderView>) {
  const input = { cart_id: pathId(req, "id"), language: languageOf(req), ...parse(body, req.body) };
  const { result } = await placing.pass(() => placeOrderWorkflow(req.scope).run({ input }));
  const token = signOrderToken(result.order_id, Date.now(), env.ORDER_LINK_SECRET);
  res.status(201).json({ ...result, token });
}
