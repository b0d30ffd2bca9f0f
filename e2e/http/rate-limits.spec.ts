import { randomUUID } from "node:crypto";
import type { ApiError } from "@karya/backend/src/contract/common";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous, api, demoPassword, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import { from, someAddress } from "./support/network";
import { makeOperator } from "./support/operator";
import { shop } from "./support/shop";
import { anotherOfFinance } from "./support/transfers";

let operator: Awaited<ReturnType<typeof makeOperator>>;
beforeAll(async () => (operator = await makeOperator()));
afterAll(async () => {
  await operator.remove();
});

const enter = (address: string, email: string, password = "salah-sekali-sandinya", language = "id") =>
  anonymous<ApiError>("/sign-in", {
    method: "POST",
    body: { email, password },
    headers: { ...from(address), "accept-language": language },
  });
const nobody = () => `${randomUUID()}@contoh.karyabinaan.id`;

/** How often `ask` is answered before it is told to wait, and that answer. */
async function untilRefused(
  most: number,
  ask: () => Promise<{ status: number; body: ApiError; headers: Headers }>,
) {
  for (let answered = 0; answered <= most; answered++) {
    const answer = await ask();
    if (answer.status === 429) return { answered, ...answer };
  }
  throw new Error(`${most} requests were answered, and none refused.`);
}

describe("signing in", () => {
  it("after five wrong passwords makes this network wait for this account, in words and in a header", async () => {
    const [address, email] = [someAddress(), nobody()];
    const { answered, body, headers } = await untilRefused(10, () => enter(address, email));
    expect(answered).toBe(5);
    expect(body.code).toBe("too_many_requests");
    const seconds = Number(headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(20);
    expect(seconds).toBeLessThanOrEqual(30);
    expect(body.message).toMatch(/Terlalu banyak percobaan .* Tunggu \d+ detik/);
    expect((await enter(address, email, undefined, "en")).body.message).toMatch(
      /Too many tries .* \d+ seconds/,
    );
  });

  it("tells no difference between an account that is there and one that isn't", async () => {
    const counts = [];
    for (const email of [officers.auditor, nobody()]) {
      const address = someAddress();
      const first = await enter(address, email);
      const { answered } = await untilRefused(10, () => enter(address, email));
      counts.push({ status: first.status, body: first.body, answered });
    }
    expect(counts[0]).toEqual(counts[1]);
  });

  it("lets the owner in from elsewhere while somebody tries", async () => {
    const address = someAddress();
    await untilRefused(10, () => enter(address, officers.staff));
    expect((await enter(address, officers.staff, demoPassword)).status).toBe(429);
    expect((await enter(someAddress(), officers.staff, demoPassword)).status).toBe(200);
  });

  it("lets the owner in from a network of theirs even when a thousand others try", async () => {
    const home = someAddress();
    expect((await enter(home, officers.otherStaff, demoPassword)).status).toBe(200);
    const { answered } = await untilRefused(60, () => enter(someAddress(), officers.otherStaff));
    expect(answered).toBe(40);
    expect((await enter(someAddress(), officers.otherStaff, demoPassword)).status).toBe(429);
    expect((await enter(home, officers.otherStaff, demoPassword)).status).toBe(200);
    await database("rate_limit").where("key", "like", "sign_in_account:%").delete();
  }, 60_000);

  it("counts a network over all accounts", async () => {
    const address = someAddress();
    const { answered } = await untilRefused(80, () => enter(address, nobody()));
    expect(answered).toBe(60);
  }, 60_000);

  it("takes as long for an account that isn't there", async () => {
    const time = async (email: string) => {
      const started = performance.now();
      await enter(someAddress(), email);
      return performance.now() - started;
    };
    const [there, missing]: [number[], number[]] = [[], []];
    for (let i = 0; i < 9; i++) {
      there.push(await time(officers.auditor));
      missing.push(await time(nobody()));
    }
    const median = (times: number[]) => times.sort((a, b) => a - b)[4] ?? 0;
    const ratio = median(missing) / median(there);
    // Without the stand-in for a password it is about 0.1.
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.6);
    await database("rate_limit").where("key", "like", "sign_in_account:%").delete();
  });

  it("of an operator is counted too, and as long", async () => {
    const headers = from(someAddress());
    const ask = () =>
      anonymous<ApiError>("/auth/user/emailpass", {
        method: "POST",
        headers,
        body: { email: operator.email, password: "salah-sekali-sandinya" },
      });
    // Medusa's own route has answered by the time that we count.
    expect([5, 6]).toContain((await untilRefused(10, ask)).answered);
    expect((await operator.signIn()).status).toBe(200);
  });

  it("of an operator may be tried by twenty codes an hour, whichever challenge they are for", async () => {
    const { token } = (await operator.signIn()).body;
    const { answered } = await untilRefused(30, () =>
      anonymous<ApiError>(`/auth/mfa/challenges/${randomUUID()}/verify`, {
        method: "POST",
        body: { method: "totp", code: "000000" },
        headers: { authorization: `Bearer ${token}` },
      }),
    );
    expect(answered).toBe(20);
  });
});

it("those who work have limits of their own: an officer's, a stranger's at their door, an operator's", async () => {
  const { token, officer_id } = await anotherOfFinance();
  const address = someAddress();
  const headers = from(address);
  // As if so much had been asked: doing so would take a minute.
  const expire = Date.now() + 60_000;
  await database("rate_limit").insert([
    { key: `officer:${officer_id}`, points: 1200, expire },
    { key: `officer_miss:${address}`, points: 300, expire },
    { key: `operator:${address}`, points: 300, expire },
  ]);
  expect((await api("/officer/me", { token, headers: from(someAddress()) })).status).toBe(429);
  expect((await anonymous("/officer/me", { headers })).status).toBe(429);
  expect((await anonymous("/auth/session", { method: "DELETE", headers })).status).toBe(429);
  // A colleague at the address of both works on.
  expect((await api("/officer/me", { token: await signIn(officers.staff), headers })).status).toBe(200);
});

describe("the shop", () => {
  it.each([
    ["searching", 300, "GET", "/catalog/search?q=tas"],
    ["watching an order", 30, "GET", "/orders/by-token/bukan.tautan"],
    ["placing one cart", 20, "POST", `/carts/cart_${randomUUID().replaceAll("-", "")}/place-order`],
  ] as const)(
    "%s has a limit of its own: %i",
    async (_, allowed, method, path) => {
      const headers = from(someAddress());
      const body = method === "POST" ? { expected_total: 1 } : undefined;
      const {
        answered,
        body: refusal,
        headers: told,
      } = await untilRefused(allowed + 5, () => shop<ApiError>(path, { method, headers, body }));
      expect(answered).toBeGreaterThanOrEqual(allowed);
      expect(answered).toBeLessThanOrEqual(allowed + 2);
      expect(refusal.code).toBe("too_many_requests");
      expect(Number(told.get("retry-after"))).toBeGreaterThan(0);
      expect((await shop("/catalog/home", { headers })).status, "the rest of the shop stays open").toBe(200);
      const elsewhere = from(someAddress());
      if (method === "GET") expect((await shop(path, { headers: elsewhere })).status).not.toBe(429);
    },
    60_000,
  );

  it("isn't fooled by an address that a shopper names", async () => {
    const claim = () => ({ "x-karya-client-address": someAddress(), "x-forwarded-for": someAddress() });
    const wrong = { ...claim(), "x-karya-storefront": "a-guess-of-the-secret" };
    // This machine is exempt in a test run: were the claim believed, it would be counted.
    const before = await database("rate_limit").where("key", "like", "catalog:198.%").count();
    expect((await shop("/catalog/home", { headers: claim() })).status).toBe(200);
    expect((await shop("/catalog/home", { headers: wrong })).status).toBe(200);
    expect(await database("rate_limit").where("key", "like", "catalog:198.%").count()).toEqual(before);
  });

  it("keeps its counters where every process sees them", async () => {
    const address = someAddress();
    await shop("/catalog/home", { headers: from(address) });
    const row = await database("rate_limit")
      .where({ key: `catalog:${address}` })
      .first();
    expect(row).toMatchObject({ points: 1 });
  });
});
