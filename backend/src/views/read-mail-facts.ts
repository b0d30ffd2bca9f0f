import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PaymentState } from "../contract/checkout";
import { env } from "../env";
import { signOrderToken } from "../lib/order-token";
import { MAIL_KINDS, type MailFacts, type MailKind, type MailLanguage } from "../mails/mail-facts";
import { readOrderView } from "./order-view";

export type MailOrder = { kind: MailKind; to: string; facts: MailFacts };

/** As triggers put it: which order, and what about it. */
export type MailPayload = {
  order_id?: unknown;
  consignment_id?: unknown;
  /** Whole rupiah. */
  amount?: unknown;
  /** Set for money that came late or twice. */
  attempt_id?: unknown;
  /** True for a refund that was paid by bank transfer. */
  by_transfer?: unknown;
};

type OrderRow = {
  email: string | null;
  language: string | null;
  cancel_reason: string | null;
  reopened: boolean;
};

/** Who took a virtual account number has begun to pay ("processing"), and may still have to transfer. */
const UNPAID: readonly PaymentState[] = ["awaiting", "processing"];

/** How paying must stand for a mail to be true still. */
const STANDS: Partial<Record<MailKind, readonly PaymentState[]>> = {
  "order-placed": UNPAID,
  "payment-reminder": UNPAID,
  cancelled: ["expired", "refunded"],
};

/**
 * What a mail says, as things stand now; null when there is nobody to tell, or things have moved on so that it would be
 * wrong by now: a reminder of what is paid.
 * @param key "paid:order_…"
 * @throws Error when the row names no order or an unknown kind
 */
export async function readMailFacts(
  container: MedusaContainer,
  key: string,
  payload: MailPayload,
): Promise<MailOrder | null> {
  const kind = MAIL_KINDS.find((known) => key.startsWith(`${known}:`));
  const { order_id, consignment_id, amount, attempt_id, by_transfer } = payload;
  if (!kind || typeof order_id !== "string") throw new Error(`Nothing is known of the mail ${key}.`);
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const row: OrderRow | undefined = await knex("order as o")
    .join("order_payment as p", "p.order_id", "o.id")
    .where("o.id", order_id)
    .first(
      "o.email",
      knex.raw("o.metadata->>'language' AS language"),
      "p.cancel_reason",
      knex.raw("p.reopened_at IS NOT NULL AS reopened"),
    );
  if (!row?.email) return null;
  const order = await readOrderView(container, order_id);
  const parcel = order.consignments.find(({ id }) => id === consignment_id);
  if (kind === "shipped" && !parcel) return null;
  if (!(STANDS[kind]?.includes(order.payment_state) ?? true)) return null;
  const language: MailLanguage = row.language === "en" ? "en" : "id";
  return {
    kind,
    to: row.email,
    facts: {
      kind,
      language,
      order,
      link: `${env.STOREFRONT_URL}/pesanan/${signOrderToken(order_id, Date.now(), env.ORDER_LINK_SECRET)}`,
      parcel,
      ...(typeof amount === "number" && { refunded: amount }),
      reopened: row.reopened,
      refund_reason: attempt_id ? "unexpected" : by_transfer === true ? "transferred" : "agreed",
      cancelled_by:
        row.cancel_reason === "deadline" || row.cancel_reason === "shopper" ? row.cancel_reason : "shop",
    },
  };
}
