import type { OrderConsignmentView } from "../contract/checkout";
import { rupiahText } from "../domain/rupiah";
import type { MailFacts } from "./mail-facts";
import { momentText } from "./moment-text";
import { kindWords, sharedWords } from "./mail-words";

export type MailTone = "songket" | "daun" | "tarum" | "mengkudu" | "paper";

export type MailLine = { label: string; note?: string; amount: string };

/** A mail's content before it is HTML or text, so that both say the same. */
export type MailContent = {
  subject: string;
  tone: MailTone;
  title: string;
  paragraphs: string[];
  facts: { label: string; value: string }[];
  button: { label: string; href: string };
  parcels: { heading: string; lines: MailLine[] }[];
  total: MailLine | null;
  footer: string[];
};

const TONES: Record<MailFacts["kind"], MailTone> = {
  "order-placed": "songket",
  "payment-reminder": "songket",
  paid: "daun",
  shipped: "tarum",
  cancelled: "mengkudu",
  refunded: "paper",
};

export function mailContent(facts: MailFacts): MailContent {
  const { kind, order, language, link, parcel } = facts;
  const words = sharedWords[language];
  const number = `KB-${order.display_id}`;
  const total = rupiahText(order.total);
  const said = kindWords[language][kind]({
    number,
    total,
    deadline: order.pay_before ? momentText(order.pay_before, language) : "",
    parcels: order.consignments.length,
    parcel: parcel?.number ?? "",
    reopened: facts.reopened ?? false,
    cancelled_by: facts.cancelled_by ?? "shop",
    refund_reason: facts.refund_reason ?? "agreed",
  });
  const known: [string, string | undefined | null][] = [
    [words.orderNumber, number],
    [words.parcel, parcel?.number],
    [words.from, parcel && facilityName(parcel)],
    [words.courier, parcel && courierName(parcel)],
    [words.trackingNumber, parcel?.tracking_number],
    [words.payBefore, order.pay_before && momentText(order.pay_before, language)],
    [words.refunded, facts.refunded === undefined ? null : rupiahText(facts.refunded)],
    [words.total, kind === "shipped" || kind === "refunded" ? null : total],
  ];
  const listed = {
    "order-placed": order.consignments,
    paid: order.consignments,
    shipped: parcel ? [parcel] : [],
  };
  const shown = kind in listed ? listed[kind as keyof typeof listed] : [];
  return {
    ...said,
    tone: TONES[kind],
    facts: known.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
    button: { label: said.button, href: link },
    parcels: shown.map((one) => ({
      heading: `${words.parcel} ${one.number} · ${facilityName(one)}`,
      lines: [
        ...one.items.map((item) => ({
          label: `${item.quantity} × ${item.title}`,
          note: Object.values(item.options).join(", ") || undefined,
          amount: rupiahText(item.subtotal),
        })),
        { label: words.shipping, note: courierName(one), amount: rupiahText(one.shipping) },
      ],
    })),
    total: shown.length > 0 && kind !== "shipped" ? { label: words.total, amount: total } : null,
    footer: [...(order.is_sandbox ? [words.sandbox] : []), words.why, words.keep],
  };
}

function facilityName({ facility }: OrderConsignmentView): string {
  return facility.short_name;
}

/** Most services carry their courier's name already: "JNE REG". */
function courierName({ courier, service_name }: OrderConsignmentView): string {
  const first = (text: string) => text.trim().split(/\s+/)[0]?.toLowerCase();
  return first(courier) === first(service_name) ? service_name : `${courier} ${service_name}`;
}
