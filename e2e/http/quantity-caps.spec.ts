import type { ProductPageView } from "@karya/backend/src/contract/catalog";
import type { CartView, CheckoutAddressInput } from "@karya/backend/src/contract/checkout";
import type { ApiError } from "@karya/backend/src/contract/common";
import { beforeAll, describe, expect, it } from "vitest";
import { api, officers, signIn } from "./support/client";
import { database } from "./support/ledger";
import { createLiveListing, someContent } from "./support/listings";
import { cartOf, newCart, placeOrder, post, shop, someBuyer } from "./support/shop";

const LIMIT = 3;
let variants: string[] = [];

beforeAll(async () => {
  const staff = await signIn(officers.staff);
  const content = await someContent(staff);
  const plenty = content.variants.map((variant) => ({ ...variant, initial_stock: 50 }));
  const { handle } = await createLiveListing(staff, { ...content, variants: plenty, max_per_buyer: LIMIT });
  const { body } = await shop<ProductPageView>(`/catalog/products/${handle}`);
  expect(body.product.max_per_buyer).toBe(LIMIT);
  variants = body.product.variants.map(({ id }) => id);
});

const size = (index: number) => (quantity: number) => ({ variant_id: variants[index] ?? "", quantity });
const [M, L] = [size(0), size(1)];

const order = async (buyer: Partial<CheckoutAddressInput>, ...items: Parameters<typeof newCart>) => {
  const { status, body } = await placeOrder(await cartOf(buyer, ...items));
  return { status, body: body as typeof body & Partial<ApiError> };
};

describe("a facility's limit per buyer", () => {
  it("counts all variants of the listing in a cart, when adding and when changing", async () => {
    const cart = await newCart(M(2), L(1));
    const more = await post<ApiError>(`/carts/${cart}/line-items`, L(1));
    expect([more.status, more.body.code]).toEqual([409, "cart_item_capped"]);
    expect(more.body.message).toContain(`paling banyak ${LIMIT} per pembeli`);
    expect(more.body.fields?.quantity).toContain(`Paling banyak ${LIMIT}`);

    const { body } = await shop<CartView>(`/carts/${cart}/parcels`);
    const line = body.parcels[0]?.items[0];
    const grown = await post<ApiError>(`/carts/${cart}/line-items/${line?.id}`, { quantity: 3 });
    expect([grown.status, grown.body.code]).toEqual([409, "cart_item_capped"]);
    expect((await post(`/carts/${cart}/line-items/${line?.id}`, { quantity: 1 })).status).toBe(200);
  });

  it("counts the buyer's orders of the day, by e-mail in any spelling or by phone", async () => {
    const buyer = someBuyer();
    expect((await order(buyer, M(2))).status).toBe(201);
    const sameMail = { email: buyer.email.toUpperCase(), phone: someBuyer().phone };
    const refused = await order(sameMail, L(2));
    expect([refused.status, refused.body.code]).toEqual([409, "cart_item_capped"]);
    const samePhone = { email: someBuyer().email, phone: buyer.phone.replace(/^0/, "+62 ") };
    expect((await order(samePhone, L(2))).status).toBe(409);
    expect((await order(samePhone, L(1))).status).toBe(201);
    expect((await order(someBuyer(), M(LIMIT))).status).toBe(201);
  });

  it("doesn't count what was cancelled, nor what is a day old", async () => {
    const buyer = someBuyer();
    const first = await order(buyer, M(LIMIT));
    await post(`/orders/by-token/${first.body.token}/cancel`);
    const second = await order(buyer, M(LIMIT));
    expect(second.status).toBe(201);
    await database("consignment")
      .where({ order_id: second.body.order_id })
      .update({ created_at: new Date(Date.now() - 25 * 60 * 60 * 1000) });
    expect((await order(buyer, M(1))).status).toBe(201);
  });

  it("holds when the same buyer orders from several tabs at once", async () => {
    const buyer = someBuyer();
    const carts = await Promise.all(Array.from({ length: 4 }, () => cartOf(buyer, M(2))));
    const answers = await Promise.all(carts.map(placeOrder));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });
});

it.each([[-1], [100], [1.5], ["dua"]])("a draft takes no limit of %j", async (max_per_buyer) => {
  const staff = await signIn(officers.staff);
  const content = { ...(await someContent(staff)), max_per_buyer };
  const ask = { token: staff, method: "POST", body: { content } } as const;
  const { status, body } = await api<ApiError>("/officer/facility/listings", ask);
  expect(status).toBe(400);
  expect(Object.keys(body.fields ?? {}).join()).toContain("max_per_buyer");
});
