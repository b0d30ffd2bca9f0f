import type { ApiError } from "@karya/backend/src/contract/common";
import type { PriceBandView } from "@karya/backend/src/contract/curation";
import type { CartView } from "@karya/backend/src/contract/checkout";
import type { ListingDetail, ListingPreview } from "@karya/backend/src/contract/facility-portal";
import type { ProductPageView } from "@karya/backend/src/contract/catalog";
import type { SearchView } from "@karya/backend/src/contract/search";
import { DEFAULT_PRICE_BAND } from "@karya/backend/src/domain/price-band";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { database, refusalOf } from "./support/ledger";
import { act, createListing, createLiveListing, decide, readListing } from "./support/listings";
import { newCart, placeOrder, readyCart, shop } from "./support/shop";
import { until } from "./support/until";

const base = "/officer/facility";
const reason = "Penyesuaian oleh spesifikasi ini.";
let staff: string;
let curator: string;

beforeAll(async () => {
  [staff, curator] = await Promise.all([signIn(officers.staff), signIn(officers.curator)]);
  await setBand(DEFAULT_PRICE_BAND);
});
afterAll(async () => {
  await setBand(DEFAULT_PRICE_BAND);
});

const setBand = <Body = PriceBandView>(percent: unknown, token = curator, why: unknown = reason) =>
  api<Body>("/officer/curation/price-band", { token, method: "PUT", body: { percent, reason: why } });
const setPrices = <Body = ListingDetail>(id: string, body: unknown, token = staff) =>
  api<Body>(`${base}/listings/${id}/prices`, { token, method: "PUT", body });
const setPrice = <Body = ListingDetail>(id: string, price: unknown, variant_key = "v1") =>
  setPrices<Body>(id, { prices: [{ variant_key, price }] });
const pageOf = async (listing: ListingDetail) =>
  (await shop<ProductPageView>(`/catalog/products/${listing.handle}`)).body.product;

/** What Medusa itself would charge. */
async function medusaPrice(variantId: string): Promise<{ amount: number; raw: number }> {
  const { rows } = await database.raw(
    `SELECT p.amount::float8 AS amount, (p.raw_amount->>'value')::float8 AS raw
       FROM price p JOIN product_variant_price_set s ON s.price_set_id = p.price_set_id
      WHERE s.variant_id = ? AND p.currency_code = 'idr' AND p.deleted_at IS NULL AND s.deleted_at IS NULL`,
    [variantId],
  );
  return rows[0];
}

/** A new version with a price of its own, handed in and under review. */
async function underReview(listing: ListingDetail, price: number): Promise<ListingDetail> {
  const opened = (await act(staff, listing.id, "versions")).body;
  const { content, revision } = opened.last_version;
  const [first, ...others] = content.variants;
  const variants = [{ ...first!, price }, ...others];
  const body = { content: { ...content, variants }, revision };
  await api(`${base}/listings/${listing.id}/draft`, { token: staff, method: "PUT", body });
  const submitted = (await act(staff, listing.id, "submit")).body;
  await decide(submitted, "start-review");
  return submitted;
}

describe("a price within the band", () => {
  let live: ListingDetail;
  beforeEach(async () => {
    live = await createLiveListing(staff);
  });

  it("holds at once: on the page, in lists, in Medusa, in the portal", async () => {
    expect(live.allowed_actions).toContain("set_prices");
    expect(live.price_band).toBe(DEFAULT_PRICE_BAND);
    expect(live.prices[0]).toMatchObject({ price: 185_000, approved: 185_000, min: 166_500, max: 203_500 });

    const prices = [
      { variant_key: "v1", price: 203_500 },
      { variant_key: "v2", price: 195_000 },
    ];
    const { status, body } = await setPrices(live.id, { prices, reason: "Harga kain naik" });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.prices.map(({ price, approved }) => [price, approved])).toEqual([
      [203_500, 185_000],
      [195_000, 195_000],
    ]);
    expect(body.history[0]).toMatchObject({ action: "prices_set", reason: "Harga kain naik" });
    expect(body.last_version.content.variants[0]?.price).toBe(185_000);

    const page = await pageOf(live);
    expect(page).toMatchObject({ price_min: 195_000, price_max: 203_500 });
    expect(page.variants.map(({ price }) => price)).toEqual([203_500, 195_000]);
    // The price holds at once; that a new product is found takes a moment.
    const row = await until(
      async () => {
        const list = await shop<SearchView>(`/catalog/search?q=${encodeURIComponent(page.title)}`);
        return list.body.rows.find(({ listing_id }) => listing_id === live.id);
      },
      (found) => found !== undefined,
    );
    expect(row).toMatchObject({ price_min: 195_000, price_max: 203_500 });
    expect(await medusaPrice(page.variants[0]!.id)).toEqual({ amount: 203_500, raw: 203_500 });
    const preview = await api<ListingPreview>(`${base}/listings/${live.id}/preview`, { token: staff });
    expect(preview.body.product.variants[0]?.price).toBe(203_500);

    const events = await database("listing_event").where({ listing_id: live.id, action: "prices_set" });
    expect(events.map(({ data }) => data)).toEqual([
      { changes: [{ variant_key: "v1", before: 185_000, after: 203_500 }], band_percent: DEFAULT_PRICE_BAND },
    ]);
  });

  it("is what a cart then shows and an order then costs", async () => {
    const [variant] = (await pageOf(live)).variants;
    const cart = await readyCart({ variant_id: variant!.id, quantity: 2 });
    await setPrice(live.id, 170_000);
    const { body: seen } = await shop<CartView>(`/carts/${cart.id}/parcels`);
    const item = seen.parcels[0]?.items[0];
    expect(item).toMatchObject({
      unit_price: 170_000,
      subtotal: 340_000,
      change: { price: { from: 185_000, to: 170_000 }, quantity: null },
    });
    const stale = await placeOrder(cart);
    expect([stale.status, (stale.body as unknown as ApiError).code]).toEqual([409, "cart_changed"]);
    const agreed = await shop<CartView>(`/carts/${cart.id}/accept-changes`, {
      method: "POST",
      body: { accepts: [{ item_id: item?.id, unit_price: 170_000, quantity: 2 }] },
    });
    expect(agreed.status, JSON.stringify(agreed.body)).toBe(200);
    const placed = await placeOrder(agreed.body);
    expect(placed.status, JSON.stringify(placed.body)).toBe(201);
    const line = await database("order_line_item as l")
      .join("order_item as i", "i.item_id", "l.id")
      .where({ "i.order_id": placed.body.order_id })
      .first("l.unit_price");
    expect(Number(line.unit_price)).toBe(170_000);

    const fresh = await newCart({ variant_id: variant!.id, quantity: 1 });
    const { body: other } = await shop<CartView>(`/carts/${fresh}/parcels`);
    expect(other.parcels[0]?.items[0]).toMatchObject({ unit_price: 170_000, change: null });
  });

  it("is counted from the approved price, so that small steps lead nowhere", async () => {
    expect((await setPrice(live.id, 200_000)).status).toBe(200);
    expect((await setPrice(live.id, 203_500)).status).toBe(200);
    const { status, body } = await setPrice<ApiError>(live.id, 204_000);
    expect([status, body.code]).toEqual([409, "listing_price_beyond_band"]);
    expect(body.fields?.["prices.0.price"]).toContain("Rp166.500 sampai Rp203.500");
    expect((await setPrice(live.id, 185_000)).status).toBe(200);
    const { live_prices } = await database("listing").where({ id: live.id }).first("live_prices");
    expect(live_prices).toEqual({});
  });

  it("is written down once, and not at all when nothing changes", async () => {
    const same = await setPrice(live.id, 185_000);
    expect(same.body.history[0]?.action).not.toBe("prices_set");
    const both = await Promise.all(Array.from({ length: 4 }, () => setPrice(live.id, 190_000)));
    expect(both.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const events = await database("listing_event").where({ listing_id: live.id, action: "prices_set" });
    expect(events).toHaveLength(1);
  });

  it("goes into the next version's draft, and makes way for its price once that is live", async () => {
    await setPrice(live.id, 190_000);
    const next = await underReview(live, 240_000);
    const opened = await database("listing_version").where({ id: next.last_version.id }).first("content");
    expect(opened.content.variants[1].price).toBe(195_000);
    expect((await setPrice(live.id, 188_000)).status).toBe(200);
    await decide(next, "approve");

    const now = await readListing(staff, live.id);
    expect(now.prices[0]).toMatchObject({ price: 240_000, approved: 240_000, min: 216_000, max: 264_000 });
    const [variant] = (await pageOf(live)).variants;
    expect(variant?.price).toBe(240_000);
    expect(await medusaPrice(variant!.id)).toEqual({ amount: 240_000, raw: 240_000 });
  });

  it("a draft begun from it starts with it", async () => {
    await setPrice(live.id, 190_000);
    const opened = (await act(staff, live.id, "versions")).body;
    expect(opened.last_version.content.variants.map(({ price }) => price)).toEqual([190_000, 195_000]);
  });

  it("and a publication at the same time leave shop and Medusa with one price", async () => {
    const next = await underReview(live, 240_000);
    const changes = [170_000, 175_000, 180_000, 188_000, 192_000].map((price) => setPrice(live.id, price));
    const [answers] = await Promise.all([Promise.all(changes), decide(next, "approve")]);
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const now = await readListing(staff, live.id);
    const [variant] = (await pageOf(live)).variants;
    expect(now.live_version?.number).toBe(2);
    expect(now.prices[0]?.price).toBe(240_000);
    expect(variant?.price).toBe(240_000);
    expect(await medusaPrice(variant!.id)).toEqual({ amount: 240_000, raw: 240_000 });
  });
});

describe("what is refused, with nothing written", () => {
  let live: ListingDetail;
  beforeAll(async () => {
    live = await createLiveListing(staff);
  });

  it.each<[string, unknown, string]>([
    ["a fraction", { prices: [{ variant_key: "v1", price: 185_000.5 }] }, "prices.0.price"],
    ["a negative price", { prices: [{ variant_key: "v1", price: -185_000 }] }, "prices.0.price"],
    ["nothing", { prices: [{ variant_key: "v1", price: 0 }] }, "prices.0.price"],
    ["text", { prices: [{ variant_key: "v1", price: "185000" }] }, "prices.0.price"],
    ["a trillion", { prices: [{ variant_key: "v1", price: 1e12 }] }, "prices.0.price"],
    ["an unknown variant", { prices: [{ variant_key: "v9", price: 185_000 }] }, "prices.0.variant_key"],
    [
      "an object's own property",
      { prices: [{ variant_key: "constructor", price: 1e5 }] },
      "prices.0.variant_key",
    ],
    ["no prices", { prices: [] }, "prices"],
    ["nothing at all", {}, "prices"],
    [
      "two prices for one variant",
      {
        prices: [
          { variant_key: "v1", price: 185_000 },
          { variant_key: "v1", price: 190_000 },
        ],
      },
      "prices",
    ],
  ])("%s", async (_, body, field) => {
    const answer = await setPrices<ApiError>(live.id, body);
    expect([answer.status, answer.body.code]).toEqual([400, "invalid_input"]);
    expect(answer.body.fields?.[field]).toMatch(/\.$/);
  });

  it("beyond the band: all of it, with the way that is left", async () => {
    const prices = [
      { variant_key: "v1", price: 190_000 },
      { variant_key: "v2", price: 300_000 },
    ];
    const { status, body } = await setPrices<ApiError>(live.id, { prices });
    expect([status, body.code]).toEqual([409, "listing_price_beyond_band"]);
    expect(body.message).toContain("versi baru");
    expect(Object.keys(body.fields ?? {})).toEqual(["prices.1.price"]);
    expect((await pageOf(live)).variants.map(({ price }) => price)).toEqual([185_000, 195_000]);
  });

  it("another facility's listing, and one that isn't live", async () => {
    const body = { prices: [{ variant_key: "v1", price: 190_000 }] };
    const foreign = await setPrices<ApiError>(live.id, body, await signIn(officers.otherStaff));
    expect([foreign.status, foreign.body.code]).toEqual([404, "not_found"]);
    const draft = await createListing(staff);
    const early = await setPrices<ApiError>(draft.id, body);
    expect([early.status, early.body.code]).toEqual([409, "listing_not_live"]);
    expect(draft.prices).toEqual([]);
  });
});

describe("the band", () => {
  it("is the curators' to set, holds for the next change, and keeps its history", async () => {
    const live = await createLiveListing(staff);
    try {
      const wide = await setBand(25, curator, "Harga bahan naik di seluruh Indonesia.");
      expect(wide.body).toMatchObject({ percent: 25 });
      expect(wide.body.history[0]).toMatchObject({
        percent: 25,
        by: "Kurator Ditjenpas",
        reason: "Harga bahan naik di seluruh Indonesia.",
      });
      expect((await setPrice(live.id, 231_000)).status).toBe(200);
      await setBand(0);
      expect((await setPrice(live.id, 185_001)).status).toBe(409);
      const asBefore = await setPrices(live.id, {
        prices: [
          { variant_key: "v1", price: 231_000 },
          { variant_key: "v2", price: 195_000 },
        ],
      });
      expect(asBefore.status).toBe(200);
      expect((await setPrice(live.id, 185_000)).status).toBe(200);
    } finally {
      await setBand(DEFAULT_PRICE_BAND);
    }
  });

  it.each<[string, unknown, unknown, string]>([
    ["a fraction", 7.5, reason, "percent"],
    ["a negative one", -1, reason, "percent"],
    ["more than a half", 51, reason, "percent"],
    ["text", "10", reason, "percent"],
    ["nothing", undefined, reason, "percent"],
    ["no reason", 10, "", "reason"],
  ])("refuses %s", async (_, percent, why, field) => {
    const answer = await setBand<ApiError>(percent, curator, why);
    expect([answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([400, [field]]);
  });

  it("is read by an auditor, and set by no one else", async () => {
    const auditor = await signIn(officers.auditor);
    const read = await api<PriceBandView>("/officer/curation/price-band", { token: auditor });
    expect(read.body.percent).toBe(DEFAULT_PRICE_BAND);
    for (const role of ["auditor", "staff", "treasurer", "finance"] as const)
      expect((await setBand<ApiError>(20, await signIn(officers[role]))).status, role).toBe(403);
  });

  it("can't be rewritten in the database", async () => {
    for (const change of [
      database("price_band").update({ percent: 50 }),
      database("price_band").delete(),
      database.raw("TRUNCATE price_band"),
    ])
      expect(await refusalOf(change)).toBe("price_band_append_only");
  });
});
