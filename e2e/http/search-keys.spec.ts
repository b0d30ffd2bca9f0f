import { afterAll, describe, expect, it } from "vitest";
import { catalogIndex, meilisearchEngine, pageQuery } from "../bench/engines";
import { database } from "./support/ledger";

const server = JSON.parse(process.env.MEILISEARCH_FOR_TESTS ?? '{"missing":"none was started"}');

describe("Meilisearch's keys", () => {
  if (!server.apiKey) {
    it.skip(`are not tested: ${server.missing ?? "the server has none"}`, () => {});
    return;
  }
  const engine = meilisearchEngine(database, server);
  const index = catalogIndex("contract_keys", "meilisearch");
  afterAll(() => engine.deleteIndex({ index: index.physical_name }));
  const keys = (method: string, path: string, body?: object) =>
    fetch(`${server.host}/keys${path}`, {
      method,
      headers: { authorization: `Bearer ${server.apiKey}`, "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
  /** The newest key stands first in the server's list. */
  const makeKey = async (indexes: string[]): Promise<string> => {
    const made = await keys("POST", "", { actions: ["search"], indexes, expiresAt: null });
    return ((await made.json()) as { uid: string }).uid;
  };

  it("one that is taken back gives way to another, but not to one of another index", async () => {
    await engine.upsertIndex({ index });
    const count = () => engine.search(pageQuery(index, {})).then(({ metadata }) => metadata.count);
    const taken = await makeKey(["*"]);
    expect(await count()).toBe(0);
    const narrow = await makeKey(["another"]);
    await keys("DELETE", `/${taken}`);
    expect(await count()).toBe(0);
    await keys("DELETE", `/${narrow}`);
  });
});
