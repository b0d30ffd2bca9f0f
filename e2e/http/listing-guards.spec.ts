import { randomUUID } from "node:crypto";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { ListingDetail } from "@karya/backend/src/contract/facility-portal";
import { beforeAll, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { database, refusalOf } from "./support/ledger";
import { act, createListing, createLiveListing, decide, readListing, someContent } from "./support/listings";

let staff: string;
let live: ListingDetail;
let submitted: ListingDetail;

beforeAll(async () => {
  staff = await signIn(officers.staff);
  live = await createLiveListing(staff);
  const draft = await createListing(staff, await someContent(staff));
  submitted = (await act(staff, draft.id, "submit")).body;
});

const version = (detail: ListingDetail) => database("listing_version").where({ id: detail.last_version.id });
const listing = (detail: ListingDetail) => database("listing").where({ id: detail.id });

describe("what the database itself refuses", () => {
  it.each<[string, () => Promise<unknown>, string]>([
    [
      "new words in a submitted version",
      async () => version(submitted).update({ content: "{}" }),
      "listing_version_frozen",
    ],
    [
      "a new base for a submitted version",
      async () => version(submitted).update({ base_version_id: null, revision: 9 }),
      "listing_version_frozen",
    ],
    [
      "another author",
      async () => version(submitted).update({ author_id: "off_x" }),
      "listing_version_frozen",
    ],
    [
      "another reason after the decision",
      async () => version(live).update({ reason: "Lain" }),
      "listing_version_frozen",
    ],
    [
      "an approval without a review",
      async () => version(submitted).update({ status: "approved" }),
      "listing_version_step",
    ],
    [
      "a way back to the draft",
      async () => version(live).update({ status: "draft" }),
      "listing_version_step",
    ],
    ["the end of a submitted version", async () => version(submitted).delete(), "listing_version_frozen"],
    ["a second open version", async () => insertVersion(submitted.id, 2), "listing_version_one_open"],
    ["a number twice", async () => insertVersion(live.id, 1), "listing_version_number"],
    [
      "another listing's version as the live one",
      async () => listing(live).update({ live_version_id: submitted.last_version.id }),
      "listing_live_version_of_listing",
    ],
    [
      "a changed history",
      async () => database("listing_event").where({ listing_id: live.id }).update({ reason: "" }),
      "listing_event_append_only",
    ],
    [
      "a shorter history",
      async () => database("listing_event").where({ listing_id: live.id }).delete(),
      "listing_event_append_only",
    ],
    ["an emptied history", async () => database.raw("TRUNCATE listing_event"), "listing_event_append_only"],
    ["a curator of one facility", async () => assign("curator", "fac_x"), "officer_assignment_place"],
    ["staff of no facility", async () => assign("facility_staff", null), "officer_assignment_place"],
    [
      "the same task at two facilities",
      async () => assign("facility_staff", "fac_x"),
      "officer_assignment_one_active",
    ],
  ])("%s", async (_, work, constraint) => {
    expect(await refusalOf(work())).toBe(constraint);
  });
});

describe("stock that is ordered", () => {
  it("stays: stock goes down to it and no further", async () => {
    const item = await levelOf(live, "v1");
    await database("reservation_item").insert({
      id: `resitem_${randomUUID()}`,
      inventory_item_id: item.inventory_item_id,
      location_id: item.location_id,
      quantity: 3,
      raw_quantity: JSON.stringify({ value: "3", precision: 20 }),
    });
    await database("inventory_level").where({ id: item.id }).update({ reserved_quantity: 3 });
    const put = (stocked: number) =>
      api<ApiError & ListingDetail>(`/officer/facility/listings/${live.id}/stock`, {
        token: staff,
        method: "PUT",
        body: {
          levels: [
            { variant_key: "v2", stocked: 9 },
            { variant_key: "v1", stocked },
          ],
        },
      });
    const tooFew = await put(2);
    expect([tooFew.status, tooFew.body.code]).toEqual([409, "listing_stock_reserved"]);
    expect(tooFew.body.fields?.["levels.1.stocked"]).toContain("3");
    expect((await readListing(staff, live.id)).stock.map(({ stocked }) => stocked)).toEqual([4, 2]);
    const enough = await put(3);
    expect(enough.body.stock.map(({ available }) => available)).toEqual([0, 9]);
  });
});

describe("a paused listing", () => {
  it.each([
    [
      "before",
      async (pause: () => Promise<unknown>, approve: () => Promise<unknown>) => [
        await pause(),
        await approve(),
      ],
    ],
    [
      "while",
      (pause: () => Promise<unknown>, approve: () => Promise<unknown>) => Promise.all([approve(), pause()]),
    ],
  ])("stays off sale when it was paused %s its next version goes live", async (_, run) => {
    const paused = await createLiveListing(staff);
    await act(staff, paused.id, "versions");
    const { body: next } = await act(staff, paused.id, "submit");
    await decide(next, "start-review");
    await run(
      () => act(staff, paused.id, "pause"),
      () => decide(next, "approve"),
    );
    const entry = await database("catalog_entry")
      .where({ listing_id: paused.id })
      .first("paused", "version_id");
    expect(entry).toEqual({ paused: true, version_id: next.last_version.id });
    expect(await database("product").where({ handle: paused.handle }).first("status")).toEqual({
      status: "draft",
    });
  });

  it("can't be bought at Medusa's own doors either", async () => {
    const status = async () =>
      (await database("product").where({ handle: live.handle }).first("status")).status;
    await act(staff, live.id, "pause");
    expect(await status()).toBe("draft");
    expect(await database("catalog_entry").where({ listing_id: live.id }).first("paused")).toEqual({
      paused: true,
    });
    await act(staff, live.id, "resume");
    expect(await status()).toBe("published");
    expect(await database("catalog_entry").where({ listing_id: live.id }).first("paused")).toEqual({
      paused: false,
    });
  });
});

async function insertVersion(listing_id: string, number: number) {
  const row = {
    id: `lsv_${randomUUID()}`,
    listing_id,
    number,
    status: "draft",
    content: "{}",
    author_id: "off_x",
  };
  await database("listing_version").insert(row);
}

async function assign(role: string, facility_id: string | null) {
  const { id } = await database("officer").where({ email: officers.staff }).first("id");
  await database("officer_assignment").insert({
    id: `asg_${randomUUID()}`,
    officer_id: id,
    role,
    facility_id,
  });
}

async function levelOf({ id }: ListingDetail, key: string) {
  const { rows } = await database.raw(
    `SELECT level.id, level.inventory_item_id, level.location_id
       FROM catalog_entry entry
      CROSS JOIN jsonb_to_recordset(entry.variants) AS known(key text, inventory_item_id text)
       JOIN inventory_level level ON level.inventory_item_id = known.inventory_item_id
      WHERE entry.listing_id = ? AND known.key = ?`,
    [id, key],
  );
  return rows[0];
}
