import type { FacilityListView, FacilityPage, HomeView } from "@karya/backend/src/contract/catalog";
import type { CartView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import type {
  CuratedFacilityListView,
  CuratedFacilityView,
  CurationReview,
} from "@karya/backend/src/contract/curation";
import type { FacilityHome, ListingDetail } from "@karya/backend/src/contract/facility-portal";
import type { SearchView, SuggestView } from "@karya/backend/src/contract/search";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { someStaffOf } from "./support/facility-officer";
import { database } from "./support/ledger";
import { act, createListing, createLiveListing, decide, readListing, someContent } from "./support/listings";
import { deliver, parcel } from "./support/refunds";
import {
  facilities,
  newCart,
  openPayment,
  placeOrder,
  placedOrder,
  post,
  pressOnPaymentPage,
  readyCart,
  shop,
  someVariant,
  waitForOrder,
} from "./support/shop";

/** A facility that no other spec buys from: its goods come and go here. */
const HANDLE = "lpka-blitar";
const base = "/officer/curation/facilities";
const reason = "Tiga kiriman berturut-turut terlambat lebih dari 14 hari.";
const sentence = "Penjualan produk ini sedang dihentikan sementara.";
/** A promise of the shop: what is withdrawn is gone within 5 seconds. */
const soon = { timeout: 5000, interval: 50 };

let curator: string;
let staff: Awaited<ReturnType<typeof someStaffOf>>;
let facility: string;
let live: ListingDetail;
/** Stands in its title alone: more words would be relaxed until others match. */
const word = `trillian${Date.now()}`;
const title = `Tas ${word}`;

type Answer = CuratedFacilityView & ApiError;
const facilityOf = (token: string, id = facility) => api<Answer>(`${base}/${id}`, { token });
const suspend = (body: unknown = { reason }, token = curator, id = facility) =>
  api<Answer>(`${base}/${id}/suspend`, { token, method: "POST", body });
const lift = (token = curator, id = facility) =>
  api<Answer>(`${base}/${id}/lift`, { token, method: "POST", body: {} });

const find = async (q: string) =>
  (await shop<SearchView>(`/catalog/search?${new URLSearchParams({ q })}`)).body;
const found = async (q = word) => (await find(q)).count;
const suggested = async () =>
  (await shop<SuggestView>(`/catalog/suggest?${new URLSearchParams({ q: word })}`)).body.products;
const page = async (handle = live.handle) => (await shop(`/catalog/products/${handle}`)).status;
const facilityPage = async () => (await shop<FacilityPage>(`/catalog/facilities/${HANDLE}`)).body;
const variantOf = async ({ id }: ListingDetail, key = "v1"): Promise<string> =>
  (await database("listing").where({ id }).first("variant_ids")).variant_ids[key];
const entryOf = ({ id }: ListingDetail) =>
  database("catalog_entry")
    .join("product", "product.id", "catalog_entry.product_id")
    .where({ listing_id: id })
    .first("catalog_entry.paused", "product.status");
const HIDDEN = { paused: true, status: "draft" };
const SHOWN = { paused: false, status: "published" };

beforeAll(async () => {
  facility = (await database("facility").where({ handle: HANDLE }).first("id")).id;
  curator = await signIn(officers.curator);
  staff = await someStaffOf(facility);
  live = await createLiveListing(staff.token, { ...(await someContent(staff.token)), title });
});
beforeEach(async () => {
  await lift();
});
afterAll(async () => {
  await lift();
  await staff.end();
});

describe("while a facility's sales are suspended", () => {
  it("its goods are nowhere within five seconds, and back once it is lifted", async () => {
    await expect.poll(found, soon).toBe(1);
    expect(await suggested()).toHaveLength(1);
    const at = Date.now();
    const suspended = await suspend();
    expect(suspended.status, JSON.stringify(suspended.body)).toBe(200);
    expect(suspended.body).toMatchObject({
      suspension: { reason, by: "Kurator Ditjenpas" },
      allowed_actions: ["lift"],
    });
    expect(suspended.body.history[0]).toMatchObject({ reason, lifted: null });
    expect(await page()).toBe(404);
    expect(await suggested()).toEqual([]);
    expect((await find(word)).rows).toEqual([]);
    await expect.poll(found, soon).toBe(0);
    expect(Date.now() - at).toBeLessThan(5000);

    const lifted = await lift();
    expect(lifted.body).toMatchObject({ suspension: null, allowed_actions: ["suspend"] });
    expect(lifted.body.history[0]?.lifted?.by).toBe("Kurator Ditjenpas");
    expect(await page()).toBe(200);
    await expect.poll(found, soon).toBe(1);
  });

  it("its page stays, says so and counts nothing; the list of facilities leaves it out", async () => {
    const names = async () =>
      (await shop<FacilityListView>("/catalog/facilities")).body.rows.map(({ handle }) => handle);
    expect(await facilityPage()).toMatchObject({ is_suspended: false });
    expect(await names()).toContain(HANDLE);
    await suspend();
    expect(await facilityPage()).toMatchObject({ handle: HANDLE, is_suspended: true, product_count: 0 });
    expect(await names()).not.toContain(HANDLE);
  });

  it("what is featured of it leaves the home page, and the clock brings nothing back", async () => {
    const hour = 60 * 60 * 1000;
    const window = (from: number) => ({
      starts_at: new Date(Date.now() + from).toISOString(),
      ends_at: new Date(Date.now() + 24 * hour).toISOString(),
    });
    const placement = await api<{ id: string }>("/officer/curation/placements", {
      token: curator,
      method: "POST",
      body: { listing_id: live.id, slot: "home_featured", position: 1, ...window(-hour) },
    });
    const featured = async () =>
      (await shop<HomeView>("/catalog/home")).body.featured.some(({ listing_id }) => listing_id === live.id);
    try {
      expect(await featured()).toBe(true);
      await suspend();
      expect(await featured()).toBe(false);
      // What the job of the windows does when a placement or a certificate begins or ends.
      await database("catalog_entry").where({ listing_id: live.id }).update({ sellable_until: new Date() });
      await database("catalog_entry").where({ listing_id: live.id }).update({ sellable_until: null });
      await database.raw("SELECT outbox_put('search', ?)", [live.id]);
      await expect
        .poll(async () => (await database("outbox").where({ topic: "search", key: live.id })).length, soon)
        .toBe(0);
      expect(await found()).toBe(0);
      expect(await entryOf(live)).toEqual(HIDDEN);
    } finally {
      await api(`/officer/curation/placements/${placement.body.id}`, { token: curator, method: "DELETE" });
    }
  });

  it("nothing of it goes into a cart", async () => {
    await suspend();
    const variant_id = await variantOf(live);
    const cart = await newCart();
    const refused = await post<ApiError>(`/carts/${cart}/line-items`, { variant_id, quantity: 1 });
    expect([refused.status, refused.body.code]).toEqual([409, "cart_item_unavailable"]);
    expect(refused.body.message).toBe(sentence);
  });

  it("a cart that holds it is refused with the sentence, and loses nothing", async () => {
    const other = (await someVariant(facilities.other)).id;
    const cart = await readyCart(
      { variant_id: await variantOf(live), quantity: 1 },
      { variant_id: other, quantity: 1 },
    );
    await suspend();
    const refused = await placeOrder(cart);
    expect([refused.status, (refused.body as unknown as ApiError).code]).toEqual([
      409,
      "cart_item_unavailable",
    ]);
    expect((refused.body as unknown as ApiError).message).toBe(`${title}: ${sentence}`);
    const { body: kept } = await shop<CartView>(`/carts/${cart.id}/parcels`);
    const items = kept.parcels.flatMap((one) => one.items);
    expect(items.map(({ variant_id, problem }) => [variant_id, problem])).toEqual(
      expect.arrayContaining([
        [await variantOf(live), sentence],
        [other, null],
      ]),
    );
    expect(kept.address).toEqual(cart.address);
    await lift();
    expect((await placeOrder(cart)).status).toBe(201);
  });

  it("orders that were placed are paid, packed and shipped", async () => {
    const placed = await placedOrder({ variant_id: await variantOf(live, "v2"), quantity: 1 });
    await suspend();
    await pressOnPaymentPage(await openPayment(placed.token), "qris");
    const order = await waitForOrder(placed.token, (view) =>
      view.consignments.every(({ status }) => status === "to_pack"),
    );
    const id = order.consignments[0]?.id ?? "";
    await deliver(id, staff.token);
    expect((await parcel(staff.token, id)).body.status).toBe("delivered");
  });
});

describe("what its staff have", () => {
  it("is told why, and goes on writing and submitting; what is approved goes live hidden", async () => {
    await suspend();
    const { body: home } = await api<FacilityHome>("/officer/facility", { token: staff.token });
    expect(home.suspension).toEqual({ reason, at: expect.stringMatching(/Z$/) });

    const other = `zaphod${Date.now()}`;
    const content = { ...(await someContent(staff.token)), title: `Tas ${other}` };
    const draft = await createListing(staff.token, content);
    expect((await act(staff.token, draft.id, "submit")).status).toBe(200);
    await decide(draft, "start-review");
    const review = await api<CurationReview>(`/officer/curation/versions/${draft.last_version.id}`, {
      token: curator,
    });
    expect(review.body.facility_is_suspended).toBe(true);
    await decide(draft, "approve");
    const hidden = await readListing(staff.token, draft.id);
    expect(hidden.live).toBe(true);
    expect(await entryOf(hidden)).toEqual(HIDDEN);
    expect(await page(hidden.handle)).toBe(404);

    await lift();
    expect(await entryOf(hidden)).toEqual(SHOWN);
    expect(await page(hidden.handle)).toBe(200);
    await expect.poll(() => found(other), soon).toBe(1);
  });

  it("paused before or meanwhile stays paused, resumed meanwhile shows only after", async () => {
    const before = await createLiveListing(staff.token);
    const meanwhile = await createLiveListing(staff.token);
    const resumed = await createLiveListing(staff.token);
    await act(staff.token, before.id, "pause");
    await act(staff.token, resumed.id, "pause");
    await suspend();
    await act(staff.token, meanwhile.id, "pause");
    await act(staff.token, resumed.id, "resume");
    for (const one of [live, before, meanwhile, resumed]) expect(await entryOf(one)).toEqual(HIDDEN);
    await lift();
    for (const one of [before, meanwhile]) expect(await entryOf(one)).toEqual(HIDDEN);
    for (const one of [live, resumed]) expect(await entryOf(one)).toEqual(SHOWN);
  });

  it("that goes live at the moment of the suspension is hidden too", async () => {
    const drafts = await Promise.all([1, 2, 3].map(() => createListing(staff.token)));
    for (const [index, { id }] of drafts.entries()) {
      const content = await someContent(staff.token);
      await api(`/officer/facility/listings/${id}/draft`, {
        token: staff.token,
        method: "PUT",
        body: { content, revision: drafts[index]?.last_version.revision },
      });
      await act(staff.token, id, "submit");
    }
    for (const draft of drafts) await decide(draft, "start-review");
    await Promise.all([...drafts.map((draft) => decide(draft, "approve")), suspend()]);
    for (const draft of drafts) expect(await entryOf(draft)).toEqual(HIDDEN);
  });
});

describe("the desk", () => {
  it("finds facilities by their words, those that are suspended first", async () => {
    await suspend();
    const read = async (query: Record<string, string>) =>
      (await api<CuratedFacilityListView>(`${base}?${new URLSearchParams(query)}`, { token: curator })).body;
    const all = await read({});
    expect(all.rows[0]?.suspension).not.toBeNull();
    expect(all.counts.suspended).toBeGreaterThan(0);
    const some = await read({ q: "Blitar LPKA" });
    expect(some.rows.map((row) => row.facility.handle)).toEqual([HANDLE]);
    expect((await read({ q: "qqqzzz" })).rows).toEqual([]);
    const suspended = await read({ status: "suspended" });
    expect(suspended.count).toBe(all.counts.suspended);
    expect(suspended.rows.every((row) => row.suspension !== null)).toBe(true);
  });

  it("suspends once and lifts once, also when asked for at the same time", async () => {
    const suspended = await Promise.all([suspend(), suspend(), suspend()]);
    expect(suspended.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await suspend()).body.code).toBe("facility_suspended");
    const lifted = await Promise.all([lift(), lift()]);
    expect(lifted.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await lift()).body.code).toBe("facility_not_suspended");
  });

  it.each([
    ["no reason", {}],
    ["a short one", { reason: "  Telat.  " }],
    ["one of spaces", { reason: " ".repeat(30) }],
    ["one that is no text", { reason: 1234567890 }],
    ["one without end", { reason: "a".repeat(1001) }],
    ["one that names a person", { reason: "Keluhan atas nama Budi tentang mutu jahitannya." }],
    ["one with a telephone number", { reason: "Mutu turun, hubungi 0812-3456-7890 segera." }],
  ])("refuses %s, at its field", async (_, body) => {
    const refused = await suspend(body);
    expect([refused.status, refused.body.code]).toEqual([400, "invalid_input"]);
    expect(refused.body.fields?.reason).toMatch(/\.$/);
    expect((await facilityOf(curator)).body.suspension).toBeNull();
  });

  it("keeps what was decided as it was written", async () => {
    await suspend();
    const open = () =>
      database("facility_suspension").where({ facility_id: facility }).whereNull("lifted_at");
    await expect(open().update({ reason: "Alasan lain." })).rejects.toThrow("nothing else of it changes");
    await expect(open().delete()).rejects.toThrow("nothing else of it changes");
    await lift();
    const past = database("facility_suspension").where({ facility_id: facility });
    await expect(past.update({ lifted_at: null, lifted_by: null, lifted_label: null })).rejects.toThrow(
      "nothing else of it changes",
    );
  });

  it("lets an auditor read and do nothing, and nobody decide on a facility they belong to", async () => {
    const auditor = await signIn(officers.auditor);
    expect((await facilityOf(auditor)).body).toMatchObject({
      allowed_actions: [],
      blocked_reason: expect.stringContaining("membaca"),
    });
    const both = await someStaffOf(facility);
    const { officer_id } = both;
    const curation = { id: `asg_c${officer_id}`, officer_id, role: "curator" };
    await database("officer_assignment").insert(curation);
    try {
      expect((await facilityOf(both.token)).body).toMatchObject({ allowed_actions: [] });
      for (const refused of [await suspend({ reason }, both.token), await lift(both.token)])
        expect([refused.status, refused.body.code]).toEqual([403, "own_facility"]);
    } finally {
      await both.end();
      await database("officer_assignment").where({ id: curation.id }).update({ revoked_at: new Date() });
    }
  });
});
