import { describe, expect, it } from "vitest";
import { listingHref, parseListingQuery } from "./listing-query";

const plain = { category: "", facility: "", q: "", sort: "terbaru", inStock: false, page: 1 };

describe("parseListingQuery", () => {
  it("reads what the list itself writes", () => {
    const query = parseListingQuery({
      kategori: "tas",
      upt: "lpp-palembang",
      urut: "termurah",
      tersedia: "1",
      halaman: "3",
    });
    expect(query).toEqual({
      category: "tas",
      facility: "lpp-palembang",
      q: "",
      sort: "termurah",
      inStock: true,
      page: 3,
    });
    const params = Object.fromEntries(
      new URLSearchParams(listingHref("/produk", query, { page: 3 }).split("?")[1]),
    );
    expect(parseListingQuery(params)).toEqual(query);
  });
  it.each([
    { halaman: "0" },
    { halaman: "-1" },
    { halaman: "1.5" },
    { halaman: "99999999" },
    { halaman: "x" },
    { urut: "toString" },
    { urut: "drop" },
    { kategori: "../x" },
    { upt: "A B" },
    { tersedia: "ya" },
    {},
  ])("falls back to the plain list for %o", (params) => {
    expect(parseListingQuery(params)).toEqual(plain);
  });
  it("takes the first of a repeated word, and cuts a long search", () => {
    expect(parseListingQuery({ q: ["tas", "topi"] }).q).toBe("tas");
    expect(parseListingQuery({ q: "a".repeat(500) }).q).toHaveLength(100);
  });
});

it("starts again at page 1 when a filter changes", () => {
  const query = parseListingQuery({ kategori: "tas", halaman: "4" });
  expect(listingHref("/produk", query, { category: "" })).toBe("/produk");
  expect(listingHref("/produk", query, { page: 5 })).toBe("/produk?kategori=tas&halaman=5");
});
