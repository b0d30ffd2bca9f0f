import "server-only";
import type {
  ConfirmReceivedInput,
  OrderView,
  PayInput,
  PayView,
} from "@karya/backend/src/contract/checkout";
import type { AskReturnInput } from "@karya/backend/src/contract/refund";
import { ApiRefusal } from "./api-refusal";
import { call } from "./call";

const path = (token: string, rest = "") => `/store/orders/by-token/${encodeURIComponent(token)}${rest}`;

/** Null when the link is wrong or no longer valid. @throws ApiRefusal */
export async function findOrder(token: string): Promise<OrderView | null> {
  try {
    return await call<OrderView>(path(token));
  } catch (error) {
    if (error instanceof ApiRefusal && error.isGone) return null;
    throw error;
  }
}

/** Opens a payment page for this method and answers its address. @throws ApiRefusal */
export function payOrder(token: string, input: PayInput): Promise<PayView> {
  return call(path(token, "/pay"), { method: "POST", body: input });
}

/** @throws ApiRefusal */
export function cancelOrder(token: string): Promise<OrderView> {
  return call(path(token, "/cancel"), { method: "POST", body: {} });
}

/** @throws ApiRefusal */
export function confirmReceived(token: string, input: ConfirmReceivedInput): Promise<OrderView> {
  return call(path(token, "/confirm-received"), { method: "POST", body: input });
}

/** @throws ApiRefusal */
export function askReturn(token: string, input: AskReturnInput): Promise<OrderView> {
  return call(path(token, "/return"), { method: "POST", body: input });
}
