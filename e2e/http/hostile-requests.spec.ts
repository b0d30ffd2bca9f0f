import type { ApiError } from "@karya/backend/src/contract/common";
import type { ListingListView } from "@karya/backend/src/contract/facility-portal";
import { beforeAll, describe, expect, it } from "vitest";
import { anonymous, api, backendUrl, demoPassword, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import { makeOperator } from "./support/operator";
import { address, facilities, newCart, placedOrder, post, shop, someVariant } from "./support/shop";

const storefront = process.env.STOREFRONT_URL ?? "http://localhost:8000";

let staff = "";
let finance = "";
let variant = "";

beforeAll(async () => {
  [staff, finance] = await Promise.all([signIn(officers.staff), signIn(officers.finance)]);
  variant = (await someVariant(facilities.staff, 3)).id;
});

/** A refusal of ours: a code and a sentence, none of the framework's or the database's words. */
function expectRefusal({ status, body }: { status: number; body: ApiError }, expected: number) {
  expect(status).toBe(expected);
  expect(body).toMatchObject({ code: expect.any(String), message: expect.any(String) });
  expect(body).not.toHaveProperty("type");
  expect(JSON.stringify(body)).not.toMatch(/select|insert|stack/i);
}

const listingCount = async () =>
  (await api<ListingListView>("/officer/facility/listings", { token: staff })).body.count;

describe("a body that can't be read", () => {
  const bodies: [string, Record<string, string>, string, number][] = [
    ["half a document", {}, '{"a":', 400],
    ["no object", {}, "null", 400],
    ["a charset that doesn't exist", { "content-type": "application/json; charset=x" }, "{}", 400],
    ["an encoding it doesn't have", { "content-encoding": "gzip" }, "{}", 400],
    ["another kind of text", { "content-type": "application/xml" }, "<a/>", 400],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, "quantity=1", 400],
    [
      "a form too deep",
      { "content-type": "application/x-www-form-urlencoded" },
      `a${"[b]".repeat(99)}=1`,
      400,
    ],
    ["half a multipart", { "content-type": "multipart/form-data" }, "x", 400],
    ["200 kB", {}, JSON.stringify({ a: "x".repeat(200_000) }), 413],
  ];

  it.each(bodies)("is refused by the shop: %s", async (_, headers, body, expected) => {
    expectRefusal(await shop<ApiError>("/carts", { method: "POST", headers, body }), expected);
  });

  it.each(bodies)("is refused by the portal, and makes nothing: %s", async (_, headers, body, expected) => {
    const before = await listingCount();
    const ask = { token: staff, method: "POST" as const, headers, body };
    expectRefusal(await api<ApiError>("/officer/facility/listings", ask), expected);
    expect(await listingCount()).toBe(before);
  });

  it("isn't taken for an empty one when it is a list", async () => {
    const ask = { token: staff, method: "POST" as const, body: [[{ content: {} }]] };
    expectRefusal(await api<ApiError>("/officer/facility/listings", ask), 400);
  });
});

describe("an address that can't be read", () => {
  const broken = ["/officer/%ZZ", "/officer/pnbp/lines/%ED%A0%80", "/media/%ZZ", "/auth/%ZZ/emailpass"];

  it.each(broken)("is refused: %s", async (path) => {
    expectRefusal(await api<ApiError>(path, { token: finance }), 400);
  });

  it("is refused to an operator too", async () => {
    const operator = await makeOperator();
    const { token } = (await operator.signIn()).body;
    for (const method of ["GET", "POST"] as const)
      expectRefusal(await api<ApiError>("/admin/%ZZ", { token, method }), 400);
    await operator.remove();
  });

  it.each(["a%00b", "'--", "%F0%9F%98%80", "x".repeat(2000)])("leads nowhere: %s", async (id) => {
    for (const path of [
      `/officer/pnbp/lines/${id}`,
      `/officer/pnbp/deposits/${id}`,
      `/officer/pnbp/deposits/${id}/evidence`,
    ])
      expectRefusal(await api<ApiError>(path, { token: finance }), 404);
    expectRefusal(await api<ApiError>(`/officer/facility/listings/${id}`, { token: staff }), 404);
  });

  it.each(["report?period=2026-11&", "lines?", "deposits?", "chain?"])(
    "asks for no facility: %s",
    async (path) => {
      expectRefusal(await api<ApiError>(`/officer/pnbp/${path}facility=a%00b`, { token: finance }), 400);
    },
  );
});

describe("a head that is too long", () => {
  it.each([
    ["backend", `${backendUrl}/officer/pnbp/refunds`],
    ["storefront", `${storefront}/cari`],
  ])("is refused by the %s even while its body is on the way", async (_, url) => {
    const body = "x".repeat(100_000);
    const ask = () => fetch(`${url}?q=${"x".repeat(20_000)}`, { method: "POST", body });
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all(Array.from({ length: 8 }, ask));
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 431));
    }
  });
});

it.each(["PUT", "POST", "DELETE"])("a picture of the storefront takes no %s", async (method) => {
  const answer = await fetch(`${storefront}/media/photos/x.webp`, { method, body: "{" });
  expect(answer.status).toBe(405);
});

describe("a language that is no text", () => {
  it.each(["locale[]=a", "locale%5Ba%5D=b", "locale=id&locale=en"])(
    "keeps nobody waiting: %s",
    async (query) => {
      expect((await shop(`/catalog/home?${query}`)).status).toBe(200);
    },
    5000,
  );
});

describe("characters that PostgreSQL can't hold", () => {
  it("are left out of what is kept", async () => {
    const cart = await newCart({ variant_id: variant, quantity: 1 });
    const recipient_name = "Pem\u0000beli \ud800Contoh";
    const answer = await post<{ address_input: { recipient_name: string } }>(`/carts/${cart}/address`, {
      ...address,
      recipient_name,
    });
    expect(answer.status).toBe(200);
    expect(answer.body.address_input.recipient_name).toBe("Pembeli Contoh");
  });

  it("are refused where only an id can stand", async () => {
    const cart = await newCart();
    expectRefusal(
      await post<ApiError>(`/carts/${cart}/line-items`, { variant_id: "a\u0000", quantity: 1 }),
      400,
    );
  });
});

describe("Medusa's own doors", () => {
  it.each([
    ["POST", "/auth/officer/emailpass"],
    ["POST", "/auth/officer/emailpass/register"],
    ["POST", "/auth/user/emailpass/register"],
    ["POST", "/auth/customer/emailpass/register"],
    ["POST", "/auth/someone/emailpass/register"],
    ["POST", "/auth/customer/emailpass"],
    ["GET", "/auth/officer/emailpass"],
    ["POST", "/auth/officer/emailpass/"],
    ["POST", "/auth/officer/emailpass/reset-password"],
    ["POST", "/auth/officer/emailpass/update"],
    ["GET", "/auth/officer/emailpass/callback"],
    ["POST", "/auth/verification/confirm"],
    ["POST", "/auth/mfa/emailpass"],
    ["POST", "/auth/mfa/emailpass/register"],
    ["POST", "/auth/mfa/emailpass/reset-password"],
    ["GET", "/auth/mfa/emailpass/callback"],
    ["POST", "/hooks/payment/stripe"],
    ["POST", "/hooks/payment/pp_stripe-checkout_stripe"],
  ] as const)("are shut: %s %s", async (method, path) => {
    const body = { email: "siapa@contoh.id", password: "kata-sandi-orang-lain", identifier: officers.staff };
    const answer = await anonymous<ApiError>(path, { method, ...(method === "POST" && { body }) });
    expectRefusal(answer, 404);
  });

  it("tell an operator who can't sign in nothing of the database", async () => {
    const body = { email: "a\u0000@contoh.id", password: "kata-sandi-orang-lain" };
    const answer = await anonymous<ApiError>("/auth/user/emailpass", { method: "POST", body });
    expectRefusal(answer, 401);
    expect(answer.body.code).toBe("sign_in_refused");
  });

  it("don't take an officer for an operator", async () => {
    const body = { email: officers.staff, password: demoPassword };
    const answer = await anonymous<ApiError>("/auth/user/emailpass", { method: "POST", body });
    expectRefusal(answer, 401);
    expect(answer.body.code).toBe("sign_in_refused");
  });

  it("read a long header in no time", async () => {
    const headers = { authorization: "a".repeat(15_000) };
    const started = performance.now();
    for (let asked = 0; asked < 10; asked++)
      expect((await fetch(`${backendUrl}/admin/orders`, { headers })).status).toBe(401);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([{}, [], { email: ["a"], password: "b" }, { email: "a@b.id", password: { a: 1 } }])(
    "refuse an operator's sign-in of %j",
    async (body) => {
      expectRefusal(await anonymous<ApiError>("/auth/user/emailpass", { method: "POST", body }), 400);
    },
  );

  it("say in our words that the shop's key is missing", async () => {
    expectRefusal(await anonymous<ApiError>("/store/catalog/home"), 400);
  });
});

describe("what Medusa would let a caller widen", () => {
  const wide = "fields=*,*customer,*payment_collections&limit=1000000&offset=0&expand=customer&order=-id";

  it("stays as narrow in the catalogue", async () => {
    const plain = await shop<{ rows: unknown[] }>("/catalog/search");
    const asked = await shop<{ rows: unknown[] }>(`/catalog/search?${wide}`);
    expect(asked.status).toBe(200);
    expect(asked.body.rows).toHaveLength(plain.body.rows.length);
    expect(asked.body.rows.length).toBeLessThanOrEqual(24);
  });

  it("stays as narrow for a cart and an order", async () => {
    const cart = await post<{ cart: Record<string, unknown> }>(
      "/carts?fields=*,*customer,*payment_collections",
    );
    expect(Object.keys(cart.body.cart)).toEqual(["id"]);
    expectRefusal(await post<ApiError>(`/carts?${wide}`), 400);
    const { token } = await placedOrder({ variant_id: variant, quantity: 1 });
    const [plain, asked] = await Promise.all(
      ["", `?${wide}`].map((query) => shop<object>(`/orders/by-token/${token}${query}`)),
    );
    expect(Object.keys(asked?.body ?? {})).toEqual(Object.keys(plain?.body ?? {}));
    await post(`/orders/by-token/${token}/cancel`);
  });
});

describe("an order's payment, asked for by many at once", () => {
  it("is opened once, and everyone is led to the same page", async () => {
    const { token, order_id } = await placedOrder({ variant_id: variant, quantity: 1 });
    const asked = Array.from({ length: 5 }, () =>
      post<{ redirect_url: string }>(`/orders/by-token/${token}/pay`),
    );
    const answers = await Promise.all(asked);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body.redirect_url)).size).toBe(1);
    expect(await database("payment_attempt").where({ order_id })).toHaveLength(1);
  });

  it("can't be opened twice even behind the workflow's back", async () => {
    const { token, order_id } = await placedOrder({ variant_id: variant, quantity: 1 });
    await post(`/orders/by-token/${token}/pay`);
    const open = await database("payment_attempt").where({ order_id }).first();
    const second = { ...open, id: `${open.id}x`, number: 2, checkout_session_id: null };
    await expect(database("payment_attempt").insert(second)).rejects.toThrow(/payment_attempt_one_open/);
  });
});
