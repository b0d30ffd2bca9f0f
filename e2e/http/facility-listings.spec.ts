import type { ApiError } from "@karya/backend/src/contract/common";
import type {
  FacilityHome,
  ListingContent,
  ListingDetail,
  ListingListView,
  ListingPreview,
} from "@karya/backend/src/contract/facility-portal";
import { beforeAll, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import {
  act,
  createListing,
  createLiveListing,
  decide,
  readListing,
  someCategory,
  someContent,
} from "./support/listings";

const base = "/officer/facility";
let staff: string;

beforeAll(async () => {
  staff = await signIn(officers.staff);
});

const saveDraft = <Body = ListingDetail>(id: string, content: unknown, revision: unknown) =>
  api<Body>(`${base}/listings/${id}/draft`, { token: staff, method: "PUT", body: { content, revision } });
const setStock = <Body = ListingDetail>(id: string, body: unknown) =>
  api<Body>(`${base}/listings/${id}/stock`, { token: staff, method: "PUT", body });

describe("a listing's way to the curators", () => {
  it("begins empty, says what is missing, and is submitted once it is whole", async () => {
    const draft = await createListing(staff);
    expect(draft.open_version).toMatchObject({ number: 1, status: "draft", revision: 1 });
    expect(draft.allowed_actions).toEqual(["preview", "save_draft", "submit", "withdraw"]);
    expect(Object.keys(draft.problems)).toEqual(
      expect.arrayContaining(["title", "photos", "variants.0.price"]),
    );

    const early = await act<ApiError>(staff, draft.id, "submit");
    expect(early.status).toBe(400);
    expect(early.body.code).toBe("listing_not_ready");
    expect(early.body.fields).toEqual(draft.problems);

    const content = await someContent(staff);
    const saved = await saveDraft(draft.id, content, 1);
    expect(saved.status).toBe(200);
    expect(saved.body.open_version).toMatchObject({ content, revision: 2 });
    expect(saved.body.problems).toEqual({});

    const submitted = await act(staff, draft.id, "submit");
    expect(submitted.status).toBe(200);
    expect(submitted.body.open_version).toMatchObject({
      status: "submitted",
      submitted_at: expect.any(String),
    });
    expect(submitted.body.allowed_actions).toEqual(["preview", "withdraw"]);
    expect(submitted.body.history.map(({ action }) => action)).toEqual(["submitted", "created"]);
  });

  it("is frozen once submitted, and can be taken back and begun again from the same text", async () => {
    const content = await someContent(staff);
    const { id } = await createListing(staff, content);
    await act(staff, id, "submit");
    const late = await saveDraft<ApiError>(id, { ...content, title: "Judul yang baru" }, 1);
    expect([late.status, late.body.code]).toEqual([409, "listing_draft_closed"]);
    expect((await act(staff, id, "submit")).status).toBe(409);
    expect((await act(staff, id, "versions")).status).toBe(409);

    const withdrawn = await act(staff, id, "withdraw");
    expect(withdrawn.body).toMatchObject({ open_version: null, last_version: { status: "withdrawn" } });
    expect((await act(staff, id, "withdraw")).status).toBe(409);

    const again = await act(staff, id, "versions");
    expect(again.status).toBe(201);
    expect(again.body.open_version).toMatchObject({ number: 2, status: "draft", content });
  });

  it("comes back with the curator's reason, and goes on as a new version", async () => {
    const { id, ...listing } = await createListing(staff, await someContent(staff));
    await act(staff, id, "submit");
    await decide({ id, ...listing }, "start-review");
    await decide({ id, ...listing }, "request-changes", "Foto terlalu gelap.");
    const back = await readListing(staff, id);
    expect(back.last_version).toMatchObject({ status: "changes_requested", reason: "Foto terlalu gelap." });
    expect(back.allowed_actions).toEqual(["preview", "new_version"]);
    expect((await act(staff, id, "versions")).body.open_version).toMatchObject({
      number: 2,
      status: "draft",
    });
  });

  it("saves no draft over a newer one", async () => {
    const content = await someContent(staff);
    const { id } = await createListing(staff, content);
    const both = await Promise.all(
      ["Tunik Pertama", "Tunik Kedua"].map((title) => saveDraft<ApiError>(id, { ...content, title }, 1)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect(refused?.body.code).toBe("listing_draft_changed");
    expect((await readListing(staff, id)).open_version?.revision).toBe(2);
  });

  it("opens one version, however many ask at once", async () => {
    const { id } = await createListing(staff, await someContent(staff));
    await act(staff, id, "withdraw");
    const asked = await Promise.all(Array.from({ length: 6 }, () => act(staff, id, "versions")));
    expect(asked.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
  });

  it("is submitted once, however many ask at once", async () => {
    const { id } = await createListing(staff, await someContent(staff));
    const asked = await Promise.all(Array.from({ length: 5 }, () => act(staff, id, "submit")));
    expect(asked.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    const submissions = (await readListing(staff, id)).history.filter(({ action }) => action === "submitted");
    expect(submissions).toHaveLength(1);
  });
});

describe("what keeps a listing from being submitted", () => {
  it.each<[string, Partial<ListingContent>]>([
    ["description", { description: "Dibuat oleh Budi bin Slamet di bengkel jahit, hubungi pengurusnya." }],
    ["materials", { materials: "Katun, WA 0812 3456 7890" }],
    ["motif", { motif: "NIK 1671 0141 0190 0001" }],
    ["weight_grams", { weight_grams: 0 }],
    ["category", { category: "tidak-ada" }],
    ["photos", { photos: [] }],
  ])("%s", async (path, change) => {
    const { id } = await createListing(staff, { ...(await someContent(staff)), ...change });
    const answer = await act<ApiError>(staff, id, "submit");
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.fields ?? {})).toEqual([path]);
    expect((await readListing(staff, id)).open_version?.status).toBe("draft");
  });

  it("food without its halal facts", async () => {
    const category = await someCategory(staff, true);
    const food = {
      halal: "certified" as const,
      halal_number: "ID16110000123450626",
      halal_valid_until: "2020-01-31",
      registration_number: "",
      ingredients: "Ikan tenggiri, sagu, garam",
      shelf_life: "60 hari di suhu ruang",
    };
    const content = { ...(await someContent(staff)), category };
    const { id } = await createListing(staff, content);
    expect((await act<ApiError>(staff, id, "submit")).body.fields).toHaveProperty("food");
    await saveDraft(id, { ...content, food }, 1);
    const expired = await act<ApiError>(staff, id, "submit");
    expect(Object.keys(expired.body.fields ?? {})).toEqual(["food.halal_valid_until"]);
    await saveDraft(id, { ...content, food: { ...food, halal: "non_halal", halal_valid_until: "" } }, 2);
    expect((await act(staff, id, "submit")).status).toBe(200);
  });
});

describe("a live listing", () => {
  let live: ListingDetail;
  beforeAll(async () => {
    live = await createLiveListing(staff);
  });

  it("stays on sale while its next version is written", async () => {
    const next = await act(staff, live.id, "versions");
    expect(next.body).toMatchObject({ live: true, open_version: { status: "draft", number: 2 } });
    expect(next.body.live_version?.number).toBe(1);
    expect((await act(staff, live.id, "withdraw")).body).toMatchObject({ live: true, open_version: null });
  });

  it("is paused and resumed, each once", async () => {
    const paused = await act(staff, live.id, "pause");
    expect(paused.body).toMatchObject({ live: true, paused: true });
    expect(paused.body.allowed_actions).toContain("resume");
    expect((await act(staff, live.id, "pause")).status).toBe(409);
    const resumed = await act(staff, live.id, "resume");
    expect(resumed.body.paused).toBe(false);
    expect((await act(staff, live.id, "resume")).status).toBe(409);
    expect(resumed.body.history.slice(0, 2).map(({ action }) => action)).toEqual(["resumed", "paused"]);
  });

  it("takes a new stock at once, and tells who changed it and why", async () => {
    const levels = [{ variant_key: "v1", stocked: 17 }];
    const { status, body } = await setStock(live.id, { levels, reason: "Hasil jahit pekan ini" });
    expect(status).toBe(200);
    expect(body.stock.find(({ variant_key }) => variant_key === "v1")).toMatchObject({
      stocked: 17,
      available: 17,
    });
    expect(body.stock.find(({ variant_key }) => variant_key === "v2")).toMatchObject({ stocked: 2 });
    expect(body.history[0]).toMatchObject({ action: "stock_set", reason: "Hasil jahit pekan ini" });
    const preview = await api<ListingPreview>(`${base}/listings/${live.id}/preview`, { token: staff });
    expect(preview.body.product.variants.map(({ available }) => available)).toEqual([17, 2]);
  });

  it.each<[string, unknown, string]>([
    ["an unknown variant", { levels: [{ variant_key: "v9", stocked: 1 }] }, "levels.0.variant_key"],
    ["a negative number", { levels: [{ variant_key: "v1", stocked: -1 }] }, "levels.0.stocked"],
    ["a fraction", { levels: [{ variant_key: "v1", stocked: 1.5 }] }, "levels.0.stocked"],
    ["a billion", { levels: [{ variant_key: "v1", stocked: 1e9 }] }, "levels.0.stocked"],
    ["a word", { levels: [{ variant_key: "v1", stocked: "banyak" }] }, "levels.0.stocked"],
    ["nothing", {}, "levels"],
    ["an empty list", { levels: [] }, "levels"],
  ])("takes no stock of %s", async (_, body, path) => {
    const before = (await readListing(staff, live.id)).stock;
    const answer = await setStock<ApiError>(live.id, body);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.fields ?? {})).toEqual([path]);
    expect((await readListing(staff, live.id)).stock).toEqual(before);
  });

  it("is the only kind with stock and pauses", async () => {
    const { id } = await createListing(staff);
    for (const action of ["pause", "resume"] as const)
      expect((await act<ApiError>(staff, id, action)).body.code).toBe("listing_not_live");
    const answer = await setStock<ApiError>(id, { levels: [{ variant_key: "v1", stocked: 1 }] });
    expect([answer.status, answer.body.code]).toEqual([409, "listing_not_live"]);
  });
});

describe("lists and pages", () => {
  it("finds a listing by a part of its title and by where it stands", async () => {
    const content = await someContent(staff);
    const { id } = await createListing(staff, content);
    const q = encodeURIComponent(content.title.slice(5));
    const list = (status: string) =>
      api<ListingListView>(`${base}/listings?q=${q}&status=${status}`, { token: staff });
    const drafts = (await list("draft")).body;
    expect(drafts.rows).toHaveLength(1);
    expect(drafts.rows[0]).toMatchObject({
      id,
      title: content.title,
      price_min: 185_000,
      price_max: 195_000,
      status: "draft",
    });
    expect(drafts.rows[0]?.photo?.files.length).toBeGreaterThan(0);
    expect((await list("live")).body.count).toBe(0);
    expect((await api<ListingListView>(`${base}/listings?q=%25%25`, { token: staff })).body.count).toBe(0);
  });

  it("counts on the first page what the list holds", async () => {
    const home = (await api<FacilityHome>(base, { token: staff })).body;
    const list = (await api<ListingListView>(`${base}/listings`, { token: staff })).body;
    expect(home.counts).toMatchObject({ drafts: list.counts.draft, in_curation: list.counts.in_curation });
    expect(list.counts.all).toBe(list.count);
  });

  it.each(["status=ada", "page=0", "page=-1", "page=1.5", "page=x", "page=1e9", `q=${"a".repeat(101)}`])(
    "refuses ?%s",
    async (query) => {
      const answer = await api<ApiError>(`${base}/listings?${query}`, { token: staff });
      expect(answer.status).toBe(400);
      expect(Object.keys(answer.body.fields ?? {})).toEqual([query.split("=")[0]]);
    },
  );

  it("previews a draft with all its gaps", async () => {
    const { id } = await createListing(staff);
    const { status, body } = await api<ListingPreview>(`${base}/listings/${id}/preview`, { token: staff });
    expect(status).toBe(200);
    expect(body.product).toMatchObject({
      listing_id: id,
      title: "",
      photos: [],
      variants: [{ id: "", available: 0 }],
    });
  });
});
