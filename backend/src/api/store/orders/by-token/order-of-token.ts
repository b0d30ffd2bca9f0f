import type { MedusaRequest } from "@medusajs/framework/http";
import { DomainError } from "../../../../domain/domain-error";
import { env } from "../../../../env";
import { readOrderToken } from "../../../../lib/order-token";

/**
 * The order that the link in the path opens.
 * @throws DomainError "order_link_invalid" (404), "order_link_expired" (404)
 */
export function orderOfToken(req: MedusaRequest): { order_id: string } {
  const token = req.params.token ?? "";
  const reading = readOrderToken(token, Date.now(), env.ORDER_LINK_SECRET);
  if (reading.state !== "valid") throw new DomainError(`order_link_${reading.state}`, {}, "not_found");
  return { order_id: reading.order_id };
}
