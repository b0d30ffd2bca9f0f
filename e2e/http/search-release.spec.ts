import { awaitSearchIndex } from "@karya/backend/src/modules/listing/search/await-search-index";
import { afterEach, expect, it } from "vitest";
import { database } from "./support/ledger";

const ID = "sivers_of_a_release";
afterEach(() => database("search_index_version").where({ id: ID }).delete());

/** A version after the active one, as a migration puts it there; nothing fills it, which servers begin as they start. */
async function nextVersion(change: { status: string; definition_hash?: string }) {
  await database.raw(
    `INSERT INTO search_index_version
     SELECT (jsonb_populate_record(v, ?::jsonb || jsonb_build_object('version', v.version + 1))).*
       FROM search_index_version v JOIN search_index i ON i.id = v.search_index_id AND i.active_version = v.version
      WHERE i.name = 'catalog' AND i.deleted_at IS NULL AND v.deleted_at IS NULL`,
    [JSON.stringify({ id: ID, physical_name: "never_made", ...change })],
  );
}

const withinASecond = () =>
  Promise.race([
    awaitSearchIndex(database).then(() => "served"),
    new Promise((resolve) => setTimeout(resolve, 1000, "waits")),
  ]);

it("a server waits for an index of another layout to be filled", async () => {
  await nextVersion({ status: "building", definition_hash: "of another layout" });
  const ready = awaitSearchIndex(database);
  expect(await withinASecond()).toBe("waits");
  await database("search_index_version").where({ id: ID }).update({ status: "ready" });
  await ready;
});

it.each([
  ["is filled anew as it is", { status: "building" }],
  ["could not be filled", { status: "error", definition_hash: "of another layout" }],
])("but not for one that %s", async (_, change) => {
  await nextVersion(change);
  expect(await withinASecond()).toBe("served");
});
