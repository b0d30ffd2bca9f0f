import { randomUUID } from "node:crypto";
import type { OutboxView, RetryOutboxView } from "@karya/backend/src/contract/outbox";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { anonymous, api, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import { makeOperator } from "./support/operator";

const topic = `spec-${randomUUID()}`;
let operator: Awaited<ReturnType<typeof makeOperator>>;
let token = "";

beforeAll(async () => {
  operator = await makeOperator();
  token = (await operator.signIn()).body.token;
});
afterEach(() => database("outbox").where({ topic }).delete());
afterAll(async () => {
  await operator.remove();
});

const look = async () => (await api<OutboxView>("/admin/outbox", { token })).body;
const retry = (path: string, body: unknown = {}) =>
  api<RetryOutboxView>(`/admin/outbox/${path}`, { token, method: "POST", body });

async function put(key: string, change: Record<string, unknown> = {}): Promise<string> {
  const [row] = await database("outbox")
    .insert({ topic, key, ...change })
    .returning("id");
  return row.id;
}

const failed = { attempts: 22, last_error: "the mail server said no" };
const setAside = { ...failed, set_aside_at: new Date() };

describe("an operator", () => {
  it("sees how each topic stands, and what failed with its last error", async () => {
    await put("new");
    await put("later", { ...failed, attempts: 3, next_attempt_at: new Date(Date.now() + 60_000) });
    const id = await put("aside", setAside);
    await put("done", { done_at: new Date() });
    const { topics, rows, troubled } = await look();
    expect(topics.find((one) => one.topic === topic)).toEqual({
      topic,
      due: 1,
      waiting: 1,
      set_aside: 1,
      done: 1,
      oldest_due_at: expect.any(String),
    });
    expect(rows.filter((row) => row.topic === topic)).toMatchObject([
      { id, key: "aside", state: "set_aside", attempts: 22, last_error: failed.last_error },
      { key: "later", state: "waiting", attempts: 3 },
    ]);
    expect(troubled).toBeGreaterThanOrEqual(2);
  });

  it("has one row tried again, or all of a topic", async () => {
    const ids = [await put("a", setAside), await put("b", setAside), await put("c", failed)];
    expect((await retry(`${ids[0]}/retry`)).body).toEqual({ retried: 1 });
    const states = () =>
      database("outbox")
        .where({ topic })
        .orderBy("id")
        .pluck("set_aside_at")
        .then((all) => all.map(Boolean));
    expect(await states()).toEqual([false, true, false]);
    await database("outbox").where({ topic }).update(setAside);
    expect((await retry("retry", { topic })).body).toEqual({ retried: 3 });
    expect(await database("outbox").where({ topic, attempts: 0, set_aside_at: null })).toHaveLength(3);
  });

  it("finds nothing to retry in what is done, unknown, or in a worker's hands", async () => {
    const done = await put("done", { done_at: new Date() });
    const held = await put("held", {
      ...failed,
      lease_id: randomUUID(),
      leased_until: new Date(Date.now() + 60_000),
    });
    for (const id of [done, held, "0", "nothing", "9".repeat(30)]) {
      expect((await retry(`${id}/retry`)).status).toBe(404);
    }
    expect((await retry("retry", { topics: topic })).status).toBe(400);
  });
});

describe("nobody else", () => {
  const routes = [
    ["GET", ""],
    ["POST", "/retry"],
    ["POST", "/1/retry"],
  ] as const;

  it.each(routes)("%s /admin/outbox%s", async (method, path) => {
    const ask = { method, ...(method === "POST" && { body: {} }) };
    expect((await anonymous(`/admin/outbox${path}`, ask)).status).toBe(401);
    for (const officer of [officers.staff, officers.curator, officers.finance, officers.auditor]) {
      const answer = await api(`/admin/outbox${path}`, { ...ask, token: await signIn(officer) });
      expect(answer.status).toBe(401);
    }
  });
});
