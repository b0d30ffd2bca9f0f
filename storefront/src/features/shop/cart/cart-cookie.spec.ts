import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetCart, readCartId, rememberCart } from "./cart-cookie";
import { readCartCount } from "./cart-count";

type Given = { value: string; options: Record<string, unknown> };

const browser = vi.hoisted(() => ({ given: new Map<string, Given>(), sent: new Map<string, string>() }));

vi.mock("server-only", () => ({}));
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => {
      const value = browser.sent.get(name);
      return value === undefined ? undefined : { name, value };
    },
    set: (name: string, value: string, options: Given["options"]) =>
      browser.given.set(name, { value, options }),
  }),
}));

beforeEach(() => {
  browser.given.clear();
  browser.sent.clear();
});
afterEach(() => vi.unstubAllEnvs());

describe("on https", () => {
  beforeEach(() => vi.stubEnv("STOREFRONT_URL", "https://toko.example"));

  it("the cart's cookies have names that no neighbouring host can plant", async () => {
    await rememberCart("cart_1", 3);
    expect([...browser.given.keys()]).toEqual(["__Host-kb_keranjang", "__Host-kb_jumlah"]);
    for (const { options } of browser.given.values()) {
      // Else a browser would refuse the name.
      expect(options).toMatchObject({ secure: true, path: "/", sameSite: "lax" });
      expect(options).not.toHaveProperty("domain");
    }
  });

  it("a cart that was planted under the plain name is none", async () => {
    browser.sent.set("kb_keranjang", "cart_of_a_neighbour");
    expect(await readCartId()).toBeNull();
    browser.sent.set("__Host-kb_keranjang", "cart_1");
    expect(await readCartId()).toBe("cart_1");
  });

  it("an order's cart is forgotten by the same names and rules", async () => {
    await forgetCart();
    expect([...browser.given]).toEqual(
      ["__Host-kb_keranjang", "__Host-kb_jumlah"].map((name) => [
        name,
        { value: "", options: expect.objectContaining({ secure: true, path: "/", maxAge: 0 }) },
      ]),
    );
  });
});

it("on a developer's http they have plain names, which a browser takes", async () => {
  vi.stubEnv("STOREFRONT_URL", "http://localhost:8000");
  await rememberCart("cart_1", 3);
  expect([...browser.given.keys()]).toEqual(["kb_keranjang", "kb_jumlah"]);
});

describe("the count beside the cart", () => {
  it.each([
    ["http://localhost:8000/produk/tas", "a=1; kb_jumlah=12", 12],
    ["https://toko.example/", "__Host-kb_jumlah=3; kb_jumlah=99", 3],
    ["https://toko.example/", "kb_jumlah=99", 0],
    ["https://toko.example/", "__Host-kb_jumlah=banyak", 0],
  ])("of a page at %s with %j", (address, cookies, count) => {
    expect(readCartCount(cookies, address)).toBe(count);
  });
});
