import type { Facts } from "./facts";

/** As a shopper fills in the checkout. */
export const address = {
  email: "pembeli@contoh.id",
  recipient_name: "Pembeli Contoh",
  phone: "0812-3456-7890",
  province_code: "31",
  regency_code: "31.74",
  district_code: "31.74.01",
  village_code: "31.74.01.1001",
  postal_code: "12110",
  street: "Jalan Contoh Nomor 1",
  note: "",
};

const content = {
  title: "Tunik Uji",
  description: "Tunik katun dengan jumputan khas Palembang.",
  category: "tunik",
  materials: "Katun",
  care: "Cuci dengan tangan.",
  technique: "Jumputan",
  motif: "",
  weight_grams: 350,
  length_cm: 30,
  width_cm: 25,
  height_cm: 4,
  option_names: ["Warna"],
  variants: [{ key: "v1", options: { Warna: "Indigo" }, price: 185_000, initial_stock: 4 }],
  photos: [{ photo_id: "pho_1", alt: "Tunik", color: "Indigo" }],
  food: null,
};

/** What a route would take, by the end of its path: what is sent is this with something wrong. */
export function shapeOf(path: string, facts: Facts): unknown {
  const items = [{ item_id: facts.item ?? "coi_1", quantity: 1 }];
  const shapes: [RegExp, unknown][] = [
    [/\/carts$/, {}],
    [/line-items$/, { variant_id: facts.variant, quantity: 1, metadata: { seen_price: 185_000 } }],
    [/line-items\/\[line_id\]$/, { quantity: 1 }],
    [/accept-changes$/, { accepts: [{ item_id: facts.line_item, unit_price: 185_000, quantity: 1 }] }],
    [/\/address$/, address],
    [/carts\/\[id\]\/parcels$/, { selections: [{ facility_id: facts.facility, service: "jne-reg" }] }],
    [/place-order$/, { expected_total: 150_000, language: "id" }],
    [/\/pay$/, { method: "qris" }],
    [/confirm-received$/, { consignment_id: facts.consignment ?? "con_1" }],
    [
      /\/return$/,
      { consignment_id: facts.consignment ?? "con_1", items, reason: "Jahitan di bahu kiri terlepas." },
    ],
    [
      /\/refunds$/,
      { items, include_shipping: true, restock: true, reason: "Barang rusak.", goods_amount: 1000 },
    ],
    [/consignments\/\[id\]\/cancel$/, { reason: "Barang rusak.", restock: false }],
    [/returns\/\[id\]\/accept$/, { include_shipping: false, restock: true }],
    [/^\/sign-in$|emailpass$|\[provider\]$/, { email: "petugas@contoh.id", password: "bukan-kata-sandi" }],
    [/^\/sign-in\/|second-factor|verify$/, { code: "123456", method: "totp" }],
    [/returns\/\[id\]\/refuse$/, { answer: "Barang sudah dipakai." }],
    [/listings$|draft$/, { content, revision: 1 }],
    [/stock$/, { levels: [{ variant_key: "v1", stocked: 4 }], reason: "Hitung ulang" }],
    [/prices$/, { prices: [{ variant_key: "v1", price: 185_000 }], reason: "Harga baru" }],
    [/price-band$/, { percent: 20, reason: "Harga bahan naik." }],
    [/settle-by-hand$/, { reference: "TRF-20260102-0001", begun: "trf_1", already_paid: false }],
    [/release-transfer$/, { begun: "trf_1" }],
    [/outbox\/retry$/, { topic: "mail" }],
    [/begin-transfer$|retry$|findings\/\[id\]\/close$/, {}],
    [/ship$/, { tracking_number: "JNE000123" }],
    [/request-changes$|reject$|decline$|approve$|start-review$/, { reason: "Foto belum jelas." }],
    [
      /placements$/,
      {
        slot: "home_featured",
        listing_id: facts.listing,
        starts_at: "2031-01-01T00:00:00Z",
        ends_at: "2031-02-01T00:00:00Z",
        position: 1,
      },
    ],
    [/suspend$/, { reason: "Kiriman berulang kali terlambat." }],
    [/periods\/close$/, { period: "2031-01" }],
    [/deposits$/, { akun: "425119", ntpn: "ABCDEF1234567890", amount: 1000, line_ids: ["lgp_1"] }],
    [/webhooks\/stripe$/, stripeEvent("evt_1", "checkout.session.completed", facts)],
  ];
  return (
    shapes.find(([pattern]) => pattern.test(path))?.[1] ?? { id: facts.listing, reason: "x", quantity: 1 }
  );
}

/** As Stripe tells of a payment, of one that was opened here where there is one. */
export function stripeEvent(id: string, type: string, facts: Facts): unknown {
  const { attempt, intent } = facts;
  const isSession = type.startsWith("checkout.session");
  const of = isSession
    ? { id: "cs_1", object: "checkout.session", payment_status: "paid", payment_intent: intent ?? null }
    : { id: intent ?? "pi_1", object: "payment_intent" };
  const metadata = attempt ? { attempt_id: attempt } : {};
  return { id, object: "event", type, livemode: false, data: { object: { ...of, metadata } } };
}

/** What Stripe tells of a payment. */
export const PAYMENT_EVENTS = [
  "checkout.session.completed",
  "checkout.session.expired",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "payment_intent.succeeded",
  "payment_intent.payment_failed",
] as const;
