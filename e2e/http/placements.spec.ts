import type { HomeView } from "@karya/backend/src/contract/catalog";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { LiveListingView, PlacementListView, PlacementView } from "@karya/backend/src/contract/curation";
import type { ListingDetail } from "@karya/backend/src/contract/facility-portal";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous, api, officers, signIn } from "./support/client";
import { act, createListing, createLiveListing } from "./support/listings";
import { shop } from "./support/shop";

const base = "/officer/curation/placements";
const made: string[] = [];
let curator: string;
let staff: string;
let live: ListingDetail;

const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
const window = (from: number, to: number) => ({ starts_at: inDays(from), ends_at: inDays(to) });

beforeAll(async () => {
  [curator, staff] = await Promise.all([signIn(officers.curator), signIn(officers.staff)]);
  live = await createLiveListing(staff);
});
afterAll(async () => {
  for (const id of made) await remove(id);
});

async function place(input: Record<string, unknown>, token = curator) {
  const body = { listing_id: live.id, slot: "home_featured", position: 1, ...window(0, 1), ...input };
  const answer = await api<PlacementView & ApiError>(base, { token, method: "POST", body });
  if (answer.status === 201) made.push(answer.body.id);
  return answer;
}

const remove = (id: string, token = curator) => api<ApiError>(`${base}/${id}`, { token, method: "DELETE" });
const featured = async () =>
  (await shop<HomeView>("/catalog/home")).body.featured.map(({ listing_id }) => listing_id);

describe("featuring a listing", () => {
  it("shows it on the home page while its window runs, and not after it is taken out", async () => {
    const found = await api<LiveListingView>(
      `/officer/curation/live?q=${encodeURIComponent(live.last_version.content.title)}`,
      { token: curator },
    );
    expect(found.body.rows.map(({ listing_id }) => listing_id)).toContain(live.id);

    const placed = await place(window(-1, 2));
    expect(placed.status, JSON.stringify(placed.body)).toBe(201);
    expect(placed.body).toMatchObject({ state: "active", listing_id: live.id });
    expect(await featured()).toContain(live.id);

    expect((await remove(placed.body.id)).status).toBe(200);
    expect(await featured()).not.toContain(live.id);
    expect((await remove(placed.body.id)).status).toBe(404);
  });

  it("says so while its product is paused, and so not shown", async () => {
    const placed = await place(window(-1, 2));
    const listed = async () =>
      (await api<PlacementListView>(base, { token: curator })).body.rows.find(
        ({ id }) => id === placed.body.id,
      );
    expect(await listed()).toMatchObject({ state: "active", on_sale: true });
    await act(staff, live.id, "pause");
    expect(await listed()).toMatchObject({ state: "active", on_sale: false });
    expect(await featured()).not.toContain(live.id);
    await act(staff, live.id, "resume");
    expect(await featured()).toContain(live.id);
    await remove(placed.body.id);
  });

  it("does not show it before its window", async () => {
    const placed = await place(window(5, 6));
    expect(placed.body.state).toBe("scheduled");
    expect(await featured()).not.toContain(live.id);
    const list = await api<PlacementListView>(base, { token: await signIn(officers.auditor) });
    expect(list.body.rows.map(({ id }) => id)).toContain(placed.body.id);
  });

  it("places it once at a time: windows may touch, not overlap, even when asked for at once", async () => {
    const first = await place({ starts_at: "2031-01-01T00:00:00Z", ends_at: "2031-01-10T00:00:00Z" });
    expect(first.status, JSON.stringify(first.body)).toBe(201);
    const overlapping = await place({ starts_at: "2031-01-09T23:59:59Z", ends_at: "2031-01-20T00:00:00Z" });
    expect([overlapping.status, overlapping.body.code]).toEqual([409, "placement_overlaps"]);
    const touching = { starts_at: "2031-01-10T00:00:00Z", ends_at: "2031-01-20T00:00:00Z" };
    const answers = await Promise.all([place(touching), place(touching), place(touching)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});

describe("what is refused", () => {
  it.each([
    ["a window backwards", window(2, 1), "ends_at"],
    ["a window that is over", window(-3, -1), "ends_at"],
    ["a window of 91 days", window(1, 92), "ends_at"],
    ["a date that isn't one", { starts_at: "besok" }, "starts_at"],
    ["no date", { starts_at: null }, "starts_at"],
    ["position 0", { position: 0 }, "position"],
    ["position 101", { position: 101 }, "position"],
    ["half a position", { position: 1.5 }, "position"],
    ["a position in words", { position: "satu" }, "position"],
    ["another slot", { slot: "everywhere" }, "slot"],
    ["no such listing", { listing_id: "lst_none" }, "listing_id"],
    ["a listing that can't be one", { listing_id: "' OR 1=1" }, "listing_id"],
  ])("%s", async (_, input, field) => {
    const answer = await place(input);
    expect([answer.status, answer.body.code]).toEqual([400, "invalid_input"]);
    expect(answer.body.fields?.[field]).toMatch(/\.$/);
  });

  it("a listing that isn't on sale", async () => {
    const draft = await createListing(staff);
    const answer = await place({ listing_id: draft.id });
    expect([answer.status, Object.keys(answer.body.fields ?? {})]).toEqual([400, ["listing_id"]]);
  });

  it.each(["staff", "treasurer", "finance", "auditor"] as const)("a placement by %s", async (role) => {
    const token = await signIn(officers[role]);
    expect((await place({}, token)).status).toBe(403);
    expect((await remove("plc_none", token)).status).toBe(403);
  });

  it("a placement by someone not signed in", async () => {
    expect((await anonymous(base, { method: "POST", body: {} })).status).toBe(401);
    expect((await anonymous(`${base}/plc_none`, { method: "DELETE" })).status).toBe(401);
  });

  it("the end of one that doesn't exist", async () => {
    for (const id of ["plc_none", "a'b", "%00"]) expect((await remove(id)).status, id).toBe(404);
  });
});
