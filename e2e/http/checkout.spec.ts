import type { ProductPageView } from "@karya/backend/src/contract/catalog";
import type { AreaListView, CartView, OrderView, PlaceOrderView } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import { signOrderToken } from "@karya/backend/src/lib/order-token";
import { beforeAll, describe, expect, it } from "vitest";
import { anonymous, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import { createLiveListing, someContent } from "./support/listings";
import { available, setAvailable } from "./support/stock";
import {
  address,
  facilities,
  newCart,
  orderOf,
  placeOrder,
  post,
  readyCart,
  shop,
  someVariant,
} from "./support/shop";

let here = "";
let there = "";

beforeAll(async () => {
  here = (await someVariant(facilities.staff, 8)).id;
  there = (await someVariant(facilities.other, 8)).id;
});

describe("GET /store/areas", () => {
  it("goes from province to village", async () => {
    for (const parent of [undefined, "16", "16.71", "16.71.01"]) {
      const { status, body } = await shop<AreaListView>(`/areas${parent ? `?parent=${parent}` : ""}`);
      expect(status).toBe(200);
      expect(body.rows.length).toBeGreaterThan(0);
    }
  });

  it.each(["99", "16.99", "'; DROP TABLE cart", "../etc"])("doesn't know %j", async (parent) => {
    expect((await shop(`/areas?parent=${encodeURIComponent(parent)}`)).status).toBe(404);
  });
});

describe("what Medusa brings and the shop doesn't use", () => {
  it.each([
    ["POST", "/carts/CART/complete"],
    ["POST", "/carts/CART"],
    ["GET", "/carts/CART"],
    ["POST", "/carts/CART/shipping-methods"],
    ["POST", "/carts/CART/promotions"],
    ["POST", "/carts/CART/taxes"],
    ["POST", "/payment-collections"],
    ["POST", "/payment-collections/pay_col_1/payment-sessions"],
    ["GET", "/orders/order_1"],
    ["POST", "/customers"],
    ["GET", "/products"],
    ["GET", "/shipping-options?cart_id=CART"],
    ["POST", "/CARTS/CART/complete"],
    ["POST", "/carts/CART/complete/"],
    ["POST", "/carts/CART/%63omplete"],
  ] as const)("%s %s is not there", async (method, path) => {
    const cart = await newCart();
    const answer = await shop(path.replace("CART", cart), {
      method,
      body: method === "POST" ? {} : undefined,
    });
    expect(answer.status).toBe(404);
  });

  it("is closed to those without the shop's key", async () => {
    expect((await anonymous("/store/carts", { method: "POST", body: {} })).status).toBe(400);
  });
});

describe("POST /store/carts/:id/line-items", () => {
  it.each([0, -1, 1.5, 100, 1_000_000_000, "3", null])(
    "refuses quantity %j and writes nothing",
    async (quantity) => {
      const cart = await newCart();
      const { status, body } = await post<ApiError>(`/carts/${cart}/line-items`, {
        variant_id: here,
        quantity,
      });
      expect(status).toBe(400);
      expect(body.fields?.quantity).toMatch(/bilangan bulat dari 1 sampai 99/);
      expect((await shop<CartView>(`/carts/${cart}/parcels`)).body.item_count).toBe(0);
    },
  );

  it.each([{ unit_price: 1 }, { metadata: { facility_id: "x" } }, { is_custom_price: true }])(
    "takes no %j",
    async (extra) => {
      const answer = await post(`/carts/${await newCart()}/line-items`, {
        variant_id: here,
        quantity: 1,
        ...extra,
      });
      expect(answer.status).toBe(400);
    },
  );

  it("says so when there aren't that many, or no such thing", async () => {
    const cart = await newCart();
    const left = await available(here);
    const many = await post<ApiError>(`/carts/${cart}/line-items`, {
      variant_id: here,
      quantity: Math.min(99, left + 1),
    });
    if (left < 99) {
      expect(many.status).toBe(409);
      expect(many.body.message).toContain(`Stok tinggal ${left}`);
    }
    const none = await post<ApiError>(`/carts/${cart}/line-items`, {
      variant_id: "variant_none",
      quantity: 1,
    });
    expect(none.status).toBe(409);
  });

  it("answers 404 for a cart that isn't there", async () => {
    expect((await post("/carts/cart_none/line-items", { variant_id: here, quantity: 1 })).status).toBe(404);
  });

  it("puts a hundred different things into a cart, and then no other", async () => {
    const cart = await newCart({ variant_id: here, quantity: 1 });
    await database.raw(
      `INSERT INTO cart_line_item
       SELECT (jsonb_populate_record(l, jsonb_build_object('id', l.id || n, 'variant_id', 'variant_spec_' || n))).*
         FROM cart_line_item l, generate_series(1, 99) n WHERE l.cart_id = ?`,
      [cart],
    );
    const one = { variant_id: there, quantity: 1 };
    const { status, body } = await post<ApiError>(`/carts/${cart}/line-items`, one);
    expect([status, body.code]).toEqual([409, "cart_too_many_items"]);
    expect(body.message).toContain("100 macam barang");
    expect((await post(`/carts/${cart}/line-items`, { variant_id: here, quantity: 1 })).status).toBe(200);
  });

  it("adds up, changes and removes", async () => {
    const cart = await newCart({ variant_id: here, quantity: 1 }, { variant_id: here, quantity: 2 });
    const { body } = await shop<CartView>(`/carts/${cart}/parcels`);
    expect(body.parcels[0]?.items).toHaveLength(1);
    expect(body.item_count).toBe(3);
    const line = `/carts/${cart}/line-items/${body.parcels[0]?.items[0]?.id}`;
    expect((await post<CartView>(line, { quantity: 2 })).body.item_count).toBe(2);
    expect((await post(line, { quantity: 0 })).status).toBe(400);
    const foreign = await newCart({ variant_id: there, quantity: 1 });
    expect((await post(line.replace(cart, foreign), { quantity: 2 })).status).toBe(404);
    expect((await shop<CartView>(line, { method: "DELETE" })).body.parcels).toEqual([]);
  });
});

describe("POST /store/carts/:id/address", () => {
  it.each([
    ["phone", "12345"],
    ["postal_code", "1234"],
    ["province_code", "99"],
    ["regency_code", "16.71"],
    ["village_code", "31.74.02.1001"],
    ["email", "bukan surel"],
    ["recipient_name", ""],
  ])("refuses %s %j with a sentence beside it", async (field, value) => {
    const cart = await newCart({ variant_id: here, quantity: 1 });
    const { status, body } = await post<ApiError>(`/carts/${cart}/address`, { ...address, [field]: value });
    expect(status).toBe(400);
    expect(body.fields?.[field]).toBeTruthy();
    expect((await shop<CartView>(`/carts/${cart}/parcels`)).body.address).toBeNull();
  });

  it("keeps what was typed, and the phone in one form", async () => {
    const cart = await newCart({ variant_id: here, quantity: 1 });
    const { body } = await post<CartView>(`/carts/${cart}/address`, address);
    expect(body.address_input).toEqual({ ...address, phone: "+6281234567890" });
    expect(body.address).toMatchObject({ province: "DKI Jakarta", street: address.street });
  });

  it("takes one new buyer's address in several tabs at once", async () => {
    const carts = await Promise.all(Array.from({ length: 6 }, () => newCart()));
    const email = `pembeli-${Date.now()}@contoh.id`;
    const answers = await Promise.all(carts.map((id) => post(`/carts/${id}/address`, { ...address, email })));
    expect(answers.map(({ status }) => status)).toEqual(carts.map(() => 200));
  });
});

describe("one cart, two facilities", () => {
  it("is two parcels, each with its own quotes, and the total is their sum", async () => {
    const cart = await readyCart({ variant_id: here, quantity: 2 }, { variant_id: there, quantity: 1 });
    expect(cart.parcels.map((parcel) => parcel.facility.handle)).toEqual([
      facilities.staff,
      facilities.other,
    ]);
    for (const parcel of cart.parcels) {
      expect(parcel.quotes.length).toBeGreaterThan(2);
      expect(parcel.shipping).toBe(parcel.quotes[0]?.price);
      expect(parcel.subtotal).toBe(
        parcel.items.reduce((sum, item) => sum + item.unit_price * item.quantity, 0),
      );
    }
    const sum = cart.parcels.reduce((total, parcel) => total + parcel.subtotal + (parcel.shipping ?? 0), 0);
    expect(cart.total).toBe(sum);
    expect(cart.can_place_order).toBe(true);
  });

  it("takes no service that nobody offers, and no foreign parcel", async () => {
    const cart = await readyCart({ variant_id: here, quantity: 1 });
    const own = cart.parcels[0]?.facility.id;
    const wrong = await post<ApiError>(`/carts/${cart.id}/parcels`, {
      selections: [{ facility_id: own, service: "gratis" }],
    });
    expect(wrong.status).toBe(400);
    expect(wrong.body.fields?.["selections.0.service"]).toBeTruthy();
    const foreign = { selections: [{ facility_id: "fac_none", service: "jne-reg" }] };
    expect((await post(`/carts/${cart.id}/parcels`, foreign)).status).toBe(400);
  });
});

describe("POST /store/carts/:id/place-order", () => {
  it("places one order with a consignment per facility, however often it is asked", async () => {
    const cart = await readyCart({ variant_id: here, quantity: 1 }, { variant_id: there, quantity: 1 });
    const before = await available(here);
    const answers = await Promise.all([placeOrder(cart), placeOrder(cart), placeOrder(cart)]);
    expect(new Set(answers.map(({ body }) => body.order_id)).size).toBe(1);
    expect(await available(here)).toBe(before - 1);

    const [placed] = answers;
    const { body: order } = await orderOf(placed?.body.token ?? "");
    expect(order.total).toBe(cart.total);
    expect(order.payment_state).toBe("awaiting");
    expect(order.consignments.map(({ number }) => number)).toEqual([
      `KB-${order.display_id}-1`,
      `KB-${order.display_id}-2`,
    ]);
    expect(order.consignments.every(({ status }) => status === "awaiting_payment")).toBe(true);
    expect(order.allowed_actions).toEqual(["pay", "cancel"]);
    expect((await shop(`/carts/${cart.id}/parcels`)).status).toBe(404);
    expect((await post(`/carts/${cart.id}/line-items`, { variant_id: here, quantity: 1 })).status).toBe(404);

    const cancelled = await post<OrderView>(`/orders/by-token/${placed?.body.token}/cancel`);
    expect(cancelled.body.consignments.every(({ status }) => status === "cancelled")).toBe(true);
    expect(await available(here)).toBe(before);
    expect((await post(`/orders/by-token/${placed?.body.token}/cancel`)).status).toBe(409);
    expect((await post(`/orders/by-token/${placed?.body.token}/pay`)).status).toBe(409);
  });

  it("refuses another total than the shopper saw", async () => {
    const cart = await readyCart({ variant_id: here, quantity: 1 });
    const { status, body } = await post<ApiError>(`/carts/${cart.id}/place-order`, {
      expected_total: cart.total - 1,
    });
    expect([status, body.code]).toEqual([409, "cart_total_changed"]);
    expect((await post(`/carts/${cart.id}/place-order`, { expected_total: cart.total + 0.5 })).status).toBe(
      400,
    );
  });

  it("refuses a cart without things, address or service", async () => {
    const empty = await newCart();
    expect((await post<ApiError>(`/carts/${empty}/place-order`, { expected_total: 0 })).body.code).toBe(
      "cart_empty",
    );
    const bare = await newCart({ variant_id: here, quantity: 1 });
    const answer = await post<ApiError>(`/carts/${bare}/place-order`, { expected_total: 1 });
    expect([answer.status, answer.body.code]).toEqual([409, "cart_address_missing"]);
    await post(`/carts/${bare}/address`, address);
    const unserved = await post<ApiError>(`/carts/${bare}/place-order`, { expected_total: 1 });
    expect([unserved.status, unserved.body.code]).toEqual([409, "cart_service_missing"]);
  });

  it("takes an order of many millions, and refuses one beyond what its books hold", async () => {
    const staff = await signIn(officers.staff);
    const content = await someContent(staff);
    const variants = content.variants.map((variant) => ({
      ...variant,
      price: 100_000_000,
      initial_stock: 99,
    }));
    const { handle } = await createLiveListing(staff, { ...content, variants });
    const { body: page } = await shop<ProductPageView>(`/catalog/products/${handle}`);
    const variant_id = page.product.variants[0]?.id ?? "";
    const tooMuch = await placeOrder(await readyCart({ variant_id, quantity: 99 }));
    expect([tooMuch.status, (tooMuch.body as unknown as ApiError).code]).toEqual([
      409,
      "cart_total_too_high",
    ]);
    const { status, body } = await placeOrder(await readyCart({ variant_id, quantity: 9 }));
    expect(status).toBe(201);
    expect((await orderOf(body.token)).body.total).toBeGreaterThan(900_000_000);
    await post(`/orders/by-token/${body.token}/cancel`);
  });

  it("sells the last unit once, whoever comes first", async () => {
    const last = (await someVariant(facilities.other, 4)).id;
    const carts = await Promise.all(
      Array.from({ length: 4 }, () => readyCart({ variant_id: last, quantity: 1 })),
    );
    const restore = await setAvailable(last, 1);
    try {
      const answers = await Promise.all(carts.map((cart) => placeOrder(cart)));
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses).toEqual([201, 409, 409, 409]);
      expect(await available(last)).toBe(0);
      const sold = answers.find(({ status }) => status === 201)?.body as PlaceOrderView;
      const refused = answers
        .filter(({ status }) => status === 409)
        .map(({ body }) => body as unknown as ApiError);
      expect(refused.every(({ code }) => code === "out_of_stock")).toBe(true);
      await post(`/orders/by-token/${sold.token}/cancel`);
      expect(await available(last)).toBe(1);

      const loser = carts[answers.findIndex(({ status }) => status === 409)] as CartView;
      const again = await placeOrder(loser);
      expect(again.status).toBe(201);
      await post(`/orders/by-token/${again.body.token}/cancel`);
    } finally {
      await restore();
    }
  });
});

describe("GET /store/orders/by-token/:token", () => {
  it.each(["x", "a.b", "a.b.c", "%00", "eyJ.xyz"])("doesn't open anything for %j", async (token) => {
    const { status, body } = await shop<ApiError>(`/orders/by-token/${token}`);
    expect(status).toBe(404);
    expect(body.message).toMatch(/[Tt]autan/);
  });

  it("opens an order for 180 days, then says that the link has expired", async () => {
    const secret = process.env.ORDER_LINK_SECRET ?? "only-for-the-embedded-database";
    const longAgo = Date.now() - 181 * 24 * 60 * 60 * 1000;
    const token = signOrderToken("order_of_long_ago", longAgo, secret);
    const { status, body } = await shop<ApiError>(`/orders/by-token/${token}`);
    expect([status, body.code]).toEqual([404, "order_link_expired"]);
    expect((await post<ApiError>(`/orders/by-token/${token}/pay`)).body.code).toBe("order_link_expired");
  });
});
