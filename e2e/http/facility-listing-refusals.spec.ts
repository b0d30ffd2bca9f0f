import type { ApiError } from "@karya/backend/src/contract/common";
import type { ListingDetail, ListingListView } from "@karya/backend/src/contract/facility-portal";
import { beforeAll, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { createListing, readListing, someContent } from "./support/listings";

const base = "/officer/facility";
let staff: string;
let otherStaff: string;

beforeAll(async () => {
  [staff, otherStaff] = await Promise.all([signIn(officers.staff), signIn(officers.otherStaff)]);
});

const saveDraft = <Body = ListingDetail>(id: string, content: unknown, revision: unknown) =>
  api<Body>(`${base}/listings/${id}/draft`, { token: staff, method: "PUT", body: { content, revision } });

describe("bad drafts", () => {
  const variant = (change: object) => ({
    variants: [{ key: "v1", options: {}, price: 10_000, initial_stock: 1, ...change }],
    option_names: [],
    photos: [],
  });

  it.each<[string, object]>([
    ["title", { title: 12 }],
    ["title", { title: "T".repeat(121) }],
    ["description", { description: null }],
    ["care", { care: undefined }],
    ["weight_grams", { weight_grams: "berat" }],
    ["weight_grams", { weight_grams: -1 }],
    ["height_cm", { height_cm: 2.5 }],
    ["option_names", { option_names: ["A", "B", "C"] }],
    ["variants", { variants: {} }],
    ["variants", { variants: Array.from({ length: 61 }, () => variant({}).variants[0]) }],
    ["variants.0.price", variant({ price: -1000 })],
    ["variants.0.price", variant({ price: 1000.5 })],
    ["variants.0.price", variant({ price: 1e9 })],
    ["variants.0.price", variant({ price: "1000" })],
    ["variants.0.initial_stock", variant({ initial_stock: 1e9 })],
    ["variants.0.options.Warna", variant({ options: { Warna: 7 } })],
    ["photos.0.photo_id", { photos: [{ photo_id: "'; DROP TABLE photo;--", alt: "", color: null }] }],
    ["photos.0.photo_id", { photos: [{ photo_id: "pho_tidak_ada", alt: "", color: null }] }],
    [
      "food.halal",
      {
        food: {
          halal: "mungkin",
          halal_number: "",
          halal_valid_until: "",
          registration_number: "",
          ingredients: "",
          shelf_life: "",
        },
      },
    ],
  ])("%s: %j is refused, and nothing is written", async (path, change) => {
    const content = await someContent(staff);
    const { id } = await createListing(staff, content);
    const answer = await saveDraft<ApiError>(id, { ...content, ...change }, 1);
    expect(answer.status).toBe(400);
    expect(Object.keys(answer.body.fields ?? {})).toEqual([path]);
    expect((await readListing(staff, id)).open_version).toMatchObject({ content, revision: 1 });
  });

  it.each([undefined, 0, -1, 1.5, "1", 1e12])("revision %j is refused", async (revision) => {
    const { id, open_version } = await createListing(staff);
    const answer = await saveDraft<ApiError>(id, open_version?.content, revision);
    expect([answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([400, ["revision"]]);
  });

  it.each([undefined, null, "teks", [], {}])("content %j is refused", async (content) => {
    const { id } = await createListing(staff);
    expect((await saveDraft(id, content, 1)).status).toBe(400);
  });

  it("takes control characters out, and keeps what people write", async () => {
    const { id, open_version } = await createListing(staff);
    const title = "  Tas “Sisik”\u0000 – é 👜  ";
    const saved = await saveDraft(id, { ...open_version?.content, title }, 1);
    expect(saved.body.open_version?.content.title).toBe("Tas “Sisik” – é 👜");
  });

  it("answers a broken and a huge body with a reason", async () => {
    const { id } = await createListing(staff);
    const send = (body: string) =>
      api<ApiError>(`${base}/listings/${id}/draft`, { token: staff, method: "PUT", body });
    const broken = await send('{"content": ');
    expect([broken.status, broken.body.code]).toEqual([400, "malformed_body"]);
    const huge = await send(JSON.stringify({ revision: 1, content: { title: "x".repeat(60_000_000) } }));
    expect([huge.status, huge.body.code]).toEqual([413, "body_too_large"]);
  });
});

describe("another facility", () => {
  let mine: ListingDetail;
  beforeAll(async () => {
    mine = await createListing(staff, await someContent(staff));
  });

  it.each([
    "PUT draft",
    "PUT stock",
    "POST submit",
    "POST withdraw",
    "POST versions",
    "POST pause",
    "POST resume",
  ])("changes nothing by %s", async (door) => {
    const [method, action] = door.split(" ");
    const content = mine.open_version?.content;
    const answer = await api<ApiError>(`${base}/listings/${mine.id}/${action}`, {
      token: otherStaff,
      method: method as "PUT" | "POST",
      body: method === "PUT" ? { content, revision: 1, levels: [{ variant_key: "v1", stocked: 1 }] } : {},
    });
    expect([answer.status, answer.body.code]).toEqual([404, "not_found"]);
    expect(await readListing(staff, mine.id)).toEqual(mine);
  });

  it("has no photo to lend", async () => {
    const theirs = await someContent(otherStaff);
    const answer = await api<ApiError>(`${base}/listings`, {
      token: staff,
      method: "POST",
      body: { content: theirs },
    });
    expect([answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([400, ["photos.0.photo_id"]]);
  });

  it("has no listing of it in its list", async () => {
    const q = encodeURIComponent(mine.last_version.content.title);
    const { body } = await api<ListingListView>(`${base}/listings?q=${q}`, { token: otherStaff });
    expect(body.count).toBe(0);
  });
});
