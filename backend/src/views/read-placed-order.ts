import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { OrderNotes } from "../workflows/steps/plan-order";

export type PlacedLine = { id: string; variant_id: string; quantity: number; unit_price: number };

export type PlacedOrder = {
  id: string;
  display_id: number;
  cart_id: string;
  payment_session_id: string;
  created_at: Date;
  city: string;
  /** Where its address is; empty when that isn't known. */
  regency_code: string;
  /** Whole rupiah. */
  total: number;
  notes: Partial<OrderNotes>;
  lines: PlacedLine[];
  /** In the order of their slots. */
  shipping_methods: { amount: number; data: unknown }[];
};

/** What `set-cart-address` keeps of the form. */
type AddressNotes = { input?: { regency_code?: string } };

/** Medusa's answer to the fields asked for; numbers may come as its BigNumber. */
type RawOrder = {
  id: string;
  display_id: unknown;
  created_at: string | Date;
  metadata: Partial<OrderNotes> | null;
  total: unknown;
  cart?: { id: string } | null;
  shipping_address?: { city?: string | null; metadata?: AddressNotes | null } | null;
  items: { id: string; variant_id: string; unit_price: unknown; quantity: unknown }[];
  shipping_methods: { name: string; amount: unknown; data: unknown }[];
  payment_collections?: { payment_sessions?: { id: string }[] }[];
};

/** What Medusa wrote of an order that our checkout placed. @throws Error when it isn't one of those */
export async function readPlacedOrder(container: MedusaContainer, orderId: string): Promise<PlacedOrder> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "id",
      "display_id",
      "created_at",
      "metadata",
      "total",
      "cart.id",
      "shipping_address.city",
      "shipping_address.metadata",
      "items.id",
      "items.variant_id",
      "items.unit_price",
      "items.quantity",
      "shipping_methods.amount",
      "shipping_methods.data",
      "shipping_methods.name",
      "payment_collections.payment_sessions.id",
    ],
    filters: { id: orderId },
  });
  const [order] = data as unknown as RawOrder[];
  const cart_id = order?.cart?.id;
  const payment_session_id = order?.payment_collections?.[0]?.payment_sessions?.[0]?.id;
  if (!order || !cart_id || !payment_session_id) throw new Error(`Order ${orderId} is not complete.`);
  return {
    id: order.id,
    display_id: Number(order.display_id),
    cart_id,
    payment_session_id,
    created_at: new Date(order.created_at),
    city: order.shipping_address?.city ?? "",
    regency_code: order.shipping_address?.metadata?.input?.regency_code ?? "",
    total: Number(order.total),
    notes: order.metadata ?? {},
    lines: order.items.map((item) => ({
      id: item.id,
      variant_id: item.variant_id,
      quantity: Number(item.quantity),
      unit_price: Number(item.unit_price),
    })),
    shipping_methods: [...order.shipping_methods]
      .sort((a, b) => slotOf(a.name) - slotOf(b.name))
      .map((method) => ({ amount: Number(method.amount), data: method.data })),
  };
}

function slotOf(name: string): number {
  return Number(/\d+$/.exec(name)?.[0] ?? 0);
}
