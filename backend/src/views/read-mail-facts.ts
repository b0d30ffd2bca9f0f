import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
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
};

type OrderRow = { email: string | null; language: string | null; cancel_reason: string | null };

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
  const { order_id, consignment_id, amount, attempt_id } = payload;
  if (!kind || typeof order_id !== "string") throw new Error(`Nothing is known of the mail ${key}.`);
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const row: OrderRow | undefined = await knex("order as o")
    .join("order_payment as p", "p.order_id", "o.id")
    .where("o.id", order_id)
    .first("o.email", knex.raw("o.metadata->>'language' AS language"), "p.cancel_reason");
  if (!row?.email) return null;
  const order = await readOrderView(container, order_id);
  const parcel = order.consignments.find(({ id }) => id === consignment_id);
  const waits = order.payment_state === "awaiting";
  if (kind === "order-placed" || kind === "payment-reminder" ? !waits : kind === "shipped" && !parcel)
    return null;
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
      refund_reason: attempt_id ? "unexpected" : "agreed",
      cancelled_by:
        row.cancel_reason === "deadline" || row.cancel_reason === "shopper" ? row.cancel_reason : "shop",
    },
  };
}
