import type { OrderConsignmentView, OrderView } from "../contract/checkout";

export type MailLanguage = "id" | "en";

/** What a buyer is told by mail; the first part of an outbox key, "paid:order_…". */
export const MAIL_KINDS = [
  "order-placed",
  "payment-reminder",
  "paid",
  "shipped",
  "cancelled",
  "refunded",
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Everything a mail may say. It names no address and no person: a mail may reach the wrong one. */
export type MailFacts = {
  kind: MailKind;
  language: MailLanguage;
  order: Pick<
    OrderView,
    "display_id" | "pay_before" | "consignments" | "subtotal" | "shipping_total" | "total" | "is_sandbox"
  >;
  /** The signed link to the order's page. */
  link: string;
  /** The parcel that a "shipped" is about. */
  parcel?: OrderConsignmentView;
  /** Whole rupiah that went back. */
  refunded?: number;
  /** Why, or how: asked for by the buyer or the shop; the same, by bank transfer; money that came too late or twice. */
  refund_reason?: "agreed" | "transferred" | "unexpected";
  /** The order was cancelled at its deadline, and lives again because its money came and the goods were there. */
  reopened?: boolean;
  cancelled_by?: "deadline" | "shopper" | "shop";
};
