import { describe, expect, it } from "vitest";
import type { OrderConsignmentView } from "../contract/checkout";
import { composeMail } from "./compose-mail";
import { MAIL_KINDS, type MailFacts } from "./mail-facts";

const parcel = (place: number, title: string): OrderConsignmentView => ({
  id: `con_${place}`,
  number: `KB-1042-${place}`,
  facility: {
    handle: "lpp-palembang",
    short_name: "LPP Palembang",
    city: "Palembang",
    province: "Sumatera Selatan",
    brand: null,
  },
  status: "shipped",
  items: [
    {
      id: `coi_${place}`,
      title,
      options: { Warna: "Indigo", Ukuran: "M" },
      photo: null,
      product_handle: "tunik",
      unit_price: 185_000,
      quantity: 2,
      subtotal: 370_000,
    },
  ],
  courier: "JNE",
  service_name: "JNE REG",
  tracking_number: "JP1234567890",
  shipping: 18_000,
  timeline: [],
  refunds: [],
  returns: { until: null, may_ask: false, items: [], requests: [] },
});

const facts = (change: Partial<MailFacts> = {}): MailFacts => ({
  kind: "order-placed",
  language: "id",
  order: {
    display_id: 1042,
    pay_before: "2026-11-27T07:05:00.000Z",
    consignments: [parcel(1, "Tunik <b>&"), parcel(2, "Tas anyam")],
    subtotal: 740_000,
    shipping_total: 36_000,
    total: 776_000,
    is_sandbox: true,
  },
  link: "https://toko.contoh/pesanan/abc.def",
  ...change,
});

const every = MAIL_KINDS.flatMap((kind) => (["id", "en"] as const).map((language) => ({ kind, language })));

describe.each(every)("the $kind mail in $language", ({ kind, language }) => {
  const about = { parcel: parcel(1, "Tunik <b>&"), refunded: 185_000, cancelled_by: "deadline" } as const;
  const mail = composeMail(
    facts({ kind, language, ...(kind === "shipped" || kind === "refunded" ? about : {}) }),
  );

  it("names the order, leads to it, and says the same in HTML and text", () => {
    expect(mail.subject).toContain("KB-1042");
    for (const body of [mail.html, mail.text]) {
      expect(body).toContain("KB-1042");
      expect(body).toContain("https://toko.contoh/pesanan/abc.def");
      expect(body).not.toMatch(/undefined|null|\[object/);
    }
  });

  it("loads nothing from outside and carries no markup of a listing", () => {
    expect(mail.html).not.toMatch(/<(img|link|script|style)|url\(|@import/);
    expect(mail.html).not.toContain("<b>&");
    expect(mail.html.match(/https?:\/\/[^"\s<]+/g)).toEqual(["https://toko.contoh/pesanan/abc.def"]);
  });
});

it("says until when to pay, in the zone it names", () => {
  expect(composeMail(facts()).text).toContain("Bayar sebelum: 27 November 2026 pukul 14.05 WIB");
  expect(composeMail(facts({ language: "en" })).text).toContain(
    "Pay before: 27 November 2026, 14:05 WIB (UTC+7)",
  );
});

it("lists every parcel with its shipping, and the sum", () => {
  const { text, html } = composeMail(facts());
  expect(text).toContain("- 2 × Tunik <b>& (Indigo, M): Rp370.000\n- Ongkos kirim (JNE REG): Rp18.000");
  expect(text).toContain("Kiriman KB-1042-2 · LPP Palembang");
  expect(text).toContain("Jumlah: Rp776.000");
  expect(html).toContain("2 × Tunik &lt;b&gt;&amp;");
});

it("tells of one parcel alone when that one was shipped", () => {
  const { text } = composeMail(facts({ kind: "shipped", parcel: parcel(2, "Tas anyam") }));
  expect(text).toContain("Nomor resi: JP1234567890");
  expect(text).toContain("Tas anyam");
  expect(text).not.toContain("Tunik");
});

it.each([
  ["deadline", "Sampai batas waktunya"],
  ["shopper", "sesuai permintaan Anda"],
  ["shop", "Pesanan ini dibatalkan. Anda"],
] as const)("says why an order was cancelled: %s", (cancelled_by, sentence) => {
  const order = { ...facts().order, pay_before: null };
  expect(composeMail(facts({ kind: "cancelled", cancelled_by, order })).text).toContain(sentence);
});

it("tells whoever paid late, but in time for the goods, that the order goes on", () => {
  expect(composeMail(facts({ kind: "paid", reopened: true })).text).toContain("pesanan Anda kami lanjutkan");
  expect(composeMail(facts({ kind: "paid" })).text).not.toContain("lanjutkan");
});

it("says how much went back, and why", () => {
  const mail = composeMail(facts({ kind: "refunded", refunded: 185_000, refund_reason: "unexpected" }));
  expect(mail.text).toContain("Dikembalikan: Rp185.000");
  expect(mail.text).toContain("untuk kedua kalinya");
});

it("doesn't promise the same method of payment when the money went back by bank transfer", () => {
  const told = (language: "id" | "en") =>
    composeMail(facts({ kind: "refunded", language, refunded: 185_000, refund_reason: "transferred" })).text;
  expect(told("id")).toContain("lewat transfer bank");
  expect(told("id")).not.toContain("cara bayar yang sama");
  expect(told("en")).toContain("by bank transfer");
});
