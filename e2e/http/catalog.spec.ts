import type {
  CategoryListView,
  FacilityListView,
  FacilityPage,
  HomeView,
  ProductPageView,
} from "@karya/backend/src/contract/catalog";
import type { SearchView } from "@karya/backend/src/contract/search";
import { beforeAll, describe, expect, it } from "vitest";
import { anonymous, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import {
  act,
  createListing,
  createLiveListing,
  decide,
  certifiedFood,
  someCategory,
  someContent,
} from "./support/listings";
import { shop } from "./support/shop";
import { setAvailable } from "./support/stock";

let staff: string;
beforeAll(async () => {
  staff = await signIn(officers.staff);
});

const list = async (query = "") => (await shop<SearchView>(`/catalog/search?${query}`)).body;
const page = (handle: string | null) => shop<ProductPageView>(`/catalog/products/${handle}`);
const find = async (title: string, more = "") =>
  (await list(`q=${encodeURIComponent(title)}${more}`)).rows.map(({ listing_id }) => listing_id);
/** The index follows a change within moments; what is withdrawn is gone at once. */
const soon = { timeout: 5000, interval: 50 };

describe("the list", () => {
  it("is in the order asked for, over its pages too", async () => {
    const [first, second] = await Promise.all([list("sort=termurah"), list("sort=termurah&page=2")]);
    const prices = [...first.rows, ...second.rows].map(({ price_min }) => price_min);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    const dear = (await list("sort=termahal")).rows.map(({ price_max }) => price_max);
    expect(dear).toEqual([...dear].sort((a, b) => b - a));
  });

  it("of a category takes in what is below it, and its count says so", async () => {
    const { body } = await shop<CategoryListView>("/catalog/categories");
    const parents = new Set(body.rows.map(({ parent_handle }) => parent_handle));
    for (const parent of body.rows.filter(({ handle }) => parents.has(handle)).slice(0, 3)) {
      const children = body.rows.filter(({ parent_handle }) => parent_handle === parent.handle);
      const below = await Promise.all(children.map(({ handle }) => list(`category=${handle}`)));
      const whole = await list(`category=${parent.handle}`);
      expect(whole.count).toBe(parent.product_count);
      expect(whole.count).toBeGreaterThanOrEqual(below.reduce((sum, { count }) => sum + count, 0));
    }
  });

  it("of a facility holds that facility's alone", async () => {
    const { body } = await shop<FacilityListView>("/catalog/facilities");
    const [facility] = body.rows;
    const own = await list(`facility=${facility?.handle}`);
    expect(own.count).toBe(facility?.product_count);
    expect(new Set(own.rows.map((row) => row.facility.handle))).toEqual(new Set([facility?.handle]));
  });

  it("is for the shop's own key alone", async () => {
    expect((await anonymous("/store/catalog/search")).status).toBe(400);
  });
});

describe("a product", () => {
  it("is found by its words, in its category and in the list of what is in stock", async () => {
    const live = await createLiveListing(staff);
    const { title, category } = live.last_version.content;
    for (const more of ["", `&category=${category}`, "&in_stock=1", "&sort=unggulan"])
      await expect.poll(() => find(title, more), soon).toContain(live.id);
  });

  it("shows what is left, and is out of stock when nothing is", async () => {
    const live = await createLiveListing(staff);
    const { variants } = (await page(live.handle)).body.product;
    const [first, second] = variants;
    if (!first || !second) throw new Error("The product has two variants.");
    await setAvailable(first.id, 0);
    expect((await page(live.handle)).body.product).toMatchObject({
      in_stock: true,
      variants: [{ available: 0 }, { available: 2 }],
    });
    await setAvailable(second.id, 0);
    const { title } = live.last_version.content;
    await expect.poll(() => find(title), soon).toContain(live.id);
    const { rows } = await list(`q=${encodeURIComponent(title)}`);
    expect(rows.find(({ listing_id }) => listing_id === live.id)?.in_stock).toBe(false);
    await expect.poll(() => find(title, "&in_stock=1"), soon).not.toContain(live.id);
  });

  it("is nowhere while it is paused, and back after", async () => {
    const live = await createLiveListing(staff);
    const { title } = live.last_version.content;
    await expect.poll(() => find(title), soon).toContain(live.id);
    await act(staff, live.id, "pause");
    expect((await page(live.handle)).status).toBe(404);
    expect(await find(title)).not.toContain(live.id);
    await act(staff, live.id, "resume");
    expect((await page(live.handle)).status).toBe(200);
    await expect.poll(() => find(title), soon).toContain(live.id);
  });

  it("comes down by itself when its halal certificate ends", async () => {
    const content = await someContent(staff);
    const live = await createLiveListing(staff, {
      ...content,
      category: await someCategory(staff, true),
      food: certifiedFood,
    });
    expect((await page(live.handle)).body.product.food?.halal_valid_until).toBe("2029-12-31");
    const entry = database("catalog_entry").where({ listing_id: live.id });
    const until = await entry.clone().first("sellable_until");
    expect(until.sellable_until.toISOString()).toBe("2029-12-30T17:00:00.000Z");
    await entry.clone().update({ sellable_until: new Date(Date.now() - 1000) });
    expect((await page(live.handle)).status).toBe(404);
    expect(await find(content.title)).not.toContain(live.id);
  });

  it("isn't there before it is approved, nor when it never was one", async () => {
    const draft = await createListing(staff, await someContent(staff));
    await act(staff, draft.id, "submit");
    expect(await find(draft.last_version.content.title)).not.toContain(draft.id);
    for (const handle of ["tidak-ada", "%00", "A%20B", "'", "x".repeat(300)])
      expect((await page(handle)).status, handle).toBe(404);
  });

  it("gets an address of its own, also when another has the same title", async () => {
    const content = await someContent(staff);
    const first = await createLiveListing(staff, content);
    const photo = await someContent(staff);
    const draft = await createListing(staff, { ...content, photos: photo.photos });
    await act(staff, draft.id, "submit");
    await decide(draft, "start-review");
    await decide(draft, "approve");
    await expect.poll(() => find(content.title), soon).toContain(draft.id);
    const { rows } = await list(`q=${encodeURIComponent(content.title)}`);
    const second = rows.find(({ listing_id }) => listing_id === draft.id);
    expect(second?.handle).toMatch(new RegExp(`^${first.handle}-[0-9a-z]{5}$`));
  });
});

describe("home and facilities", () => {
  it("shows what is new first, and totals that fit the list", async () => {
    const live = await createLiveListing(staff);
    const { body } = await shop<HomeView>("/catalog/home");
    expect(body.newest.map(({ listing_id }) => listing_id)).toContain(live.id);
    expect(body.totals.products).toBeGreaterThanOrEqual(body.newest.length);
    expect(body.categories.every(({ parent_handle }) => parent_handle === null)).toBe(true);
    expect(body.brands.every(({ brand }) => brand !== null)).toBe(true);
  });

  it("lists facilities with something on sale by province, then name, each with its page", async () => {
    const { body } = await shop<FacilityListView>("/catalog/facilities");
    const provinces = body.rows.map(({ province }) => province);
    expect(new Set(provinces).size).toBe(
      provinces.filter((one, index) => one !== provinces[index - 1]).length,
    );
    expect(body.rows.every(({ product_count }) => product_count > 0)).toBe(true);
    const one = await shop<FacilityPage>(`/catalog/facilities/${body.rows[0]?.handle}`);
    expect(one.body).toMatchObject({ ...body.rows[0], story: expect.any(String) });
    expect((await shop("/catalog/facilities/tidak-ada")).status).toBe(404);
  });
});
