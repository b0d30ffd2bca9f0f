import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoryParents } from "./category-tree";
import { changeQuery, toggleValue } from "./change-query";
import { facetFields, facets } from "./facets";
import {
  categoryPlace,
  facilityPlace,
  fitToPlace,
  listHref,
  searchHref,
  wholeShop,
  withoutFilters,
  withPlace,
} from "./list-place";
import { isNarrowed, parseSearchQuery, plainQuery, type RawParams, writeSearchQuery } from "./search-query";

/** As Next hands an address's query to a page. */
function rawParams(params: URLSearchParams): RawParams {
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const values = params.getAll(key);
      return [key, values.length > 1 ? values : values[0]];
    }),
  );
}

const read = (address: string) => parseSearchQuery(rawParams(new URLSearchParams(address)));
const write = (address: string) => writeSearchQuery(read(address)).toString();

const keys = [
  "q",
  ...facetFields.map((field) => facets[field].key),
  "harga-min",
  "harga-maks",
  "tersedia",
  "urut",
  "halaman",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 150 }),
  fc.constantFrom(
    "tas",
    "1",
    "3",
    "150.000",
    "relevan",
    "terbaru",
    "termurah",
    "Rp 20.000",
    "M",
    "\u202Ekain\u0000",
  ),
);
const anyParams: fc.Arbitrary<RawParams> = fc.dictionary(
  fc.constantFrom(...keys),
  fc.oneof(anyText, fc.array(anyText, { maxLength: 30 })),
);

describe("an address and its query", () => {
  it("are each other's mirror, whatever stood in the address", () => {
    fc.assert(
      fc.property(anyParams, (params) => {
        const query = parseSearchQuery(params);
        const written = writeSearchQuery(query);
        expect(parseSearchQuery(rawParams(new URLSearchParams(written.toString())))).toEqual(query);
      }),
      { numRuns: 2_000 },
    );
  });

  it("are the same for the same wishes in any order, said once or twice", () => {
    const pair = fc.tuple(fc.constantFrom("kategori", "warna", "upt"), fc.constantFrom("a", "b", "c-d"));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (pairs, numbers) => {
        const shuffled = [...pairs, ...pairs]
          .map((entry) => ({ entry, at: numbers.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ entry }) => entry);
        expect(write(new URLSearchParams(shuffled).toString())).toBe(
          write(new URLSearchParams(pairs).toString()),
        );
      }),
    );
  });

  it("say everything the shopper chose, in one order", () => {
    const address =
      "q=tas+kulit&kategori=tas-dompet&provinsi=Bali&upt=lpp-denpasar&merek=cantik&teknik=Jahit+kulit&motif=Tumpal" +
      "&warna=Hitam&warna=Soga&ukuran=M&harga-min=50000&harga-maks=200000&tersedia=1&urut=termurah&halaman=3";
    const mixed = address.split("&").reverse().join("&");
    expect(write(mixed)).toBe(address);
    expect(read(address)).toEqual({
      q: "tas kulit",
      chosen: {
        category: ["tas-dompet"],
        province: ["Bali"],
        facility: ["lpp-denpasar"],
        brand: ["cantik"],
        technique: ["Jahit kulit"],
        motif: ["Tumpal"],
        color: ["Hitam", "Soga"],
        size: ["M"],
      },
      priceMin: 50_000,
      priceMax: 200_000,
      inStock: true,
      sort: "termurah",
      page: 3,
    });
  });
});

describe("what is strange in an address", () => {
  it.each([
    "",
    "halaman=0",
    "halaman=-1",
    "halaman=1.5",
    "halaman=1000000000",
    "halaman=satu",
    "urut=toString",
    "urut=relevan",
    "urut=terbaru",
    "kategori=../x",
    "upt=A+B",
    "merek=%00",
    "warna=%20%00",
    "tersedia=ya",
    "harga-min=-5",
    "harga-min=0",
    "harga-maks=0",
    "harga-maks=banyak",
    "harga-min=1e5",
    "q=%20%09%00",
    "q=%E2%80%AE",
    "asing=1",
  ])("is left out: %s", (address) => {
    expect(read(address)).toEqual(plainQuery);
  });

  it("is mended where its meaning is plain", () => {
    expect(read("q=%20kain%00%20%20batik%20").q).toBe("kain batik");
    expect(read("q=tas&q=topi").q).toBe("tas");
    expect([...read(`q=${"🧵".repeat(10_000)}`).q]).toHaveLength(100);
    expect(read("harga-min=200.000&harga-maks=Rp%2050.000,00")).toMatchObject({
      priceMin: 50_000,
      priceMax: 200_000,
    });
    expect(read("harga-maks=99999999999").priceMax).toBe(1_000_000_000);
    expect(read(Array.from({ length: 500 }, (_, n) => `upt=u${n}`).join("&")).chosen.facility).toHaveLength(
      20,
    );
  });

  it("keeps a value as long as a technique or motif can be", () => {
    const technique = `Tenun ${"a".repeat(114)}`;
    expect(read(new URLSearchParams({ teknik: technique }).toString()).chosen.technique).toEqual([technique]);
  });

  it("keeps words of any script", () => {
    expect(read("q=%D8%AD%D9%82%D9%8A%D8%A8%D8%A9").q).toBe("حقيبة");
    expect(read("q=%F0%9F%91%9C").q).toBe("👜");
  });
});

describe("the order", () => {
  it("is only in the address when it isn't the natural one", () => {
    expect(write("urut=terbaru")).toBe("");
    expect(write("q=tas&urut=relevan")).toBe("q=tas");
    expect(write("q=tas&urut=terbaru")).toBe("q=tas&urut=terbaru");
  });
});

describe("a change", () => {
  const query = read("q=tas&warna=Soga&harga-min=5000&tersedia=1&urut=termahal&halaman=4");
  it("starts again at the first page", () => {
    expect(toggleValue(query, "color", "Hitam")).toMatchObject({
      page: 1,
      chosen: { color: ["Hitam", "Soga"] },
    });
    expect(toggleValue(query, "color", "Soga").chosen.color).toEqual([]);
    expect(changeQuery(query, { page: 5 })).toEqual({ ...query, page: 5 });
  });
  it("of the words keeps no order that is then the natural one", () => {
    expect(changeQuery(read("q=tas&urut=terbaru"), { q: "" })).toEqual(plainQuery);
  });
  it("that clears the filters keeps the order, and the words where the page is about them", () => {
    expect(isNarrowed(query)).toBe(true);
    expect(withoutFilters(wholeShop, query)).toEqual({ ...plainQuery, q: "tas", sort: "termahal" });
    expect(withoutFilters(categoryPlace("busana"), query)).toEqual({ ...plainQuery, sort: "termahal" });
    expect(isNarrowed(withoutFilters(wholeShop, query))).toBe(false);
  });
});

describe("a list's address", () => {
  it("is the search's with words, and the shop's without", () => {
    expect(searchHref("tas kulit")).toBe("/cari?q=tas+kulit");
    expect(listHref(wholeShop, read("q=tas&warna=Soga"))).toBe("/cari?q=tas&warna=Soga");
    expect(listHref(wholeShop, read("warna=Soga"))).toBe("/produk?warna=Soga");
    expect(listHref(categoryPlace("tas-dompet"), read("q=kulit"))).toBe("/kategori/tas-dompet?q=kulit");
  });
  it("says its category to the catalogue until one below it is chosen", () => {
    const place = categoryPlace("tas-dompet");
    expect(withPlace(place, plainQuery).chosen.category).toEqual(["tas-dompet"]);
    expect(withPlace(place, read("kategori=tas-kulit")).chosen.category).toEqual(["tas-kulit"]);
    expect(withPlace(wholeShop, plainQuery)).toEqual(plainQuery);
  });
  it("holds only what can be there", () => {
    const parents = categoryParents([
      { handle: "tas-dompet", parent_handle: null },
      { handle: "tas-kulit", parent_handle: "tas-dompet" },
      { handle: "kursi", parent_handle: null },
    ]);
    const query = read("kategori=tas-dompet&kategori=tas-kulit&kategori=kursi&upt=lapas-cirebon");
    const fit = (place: typeof wholeShop) => fitToPlace(place, query, parents).chosen;
    expect(fit(wholeShop)).toMatchObject({ category: ["kursi", "tas-kulit"], facility: ["lapas-cirebon"] });
    expect(fit(categoryPlace("tas-dompet")).category).toEqual(["tas-kulit"]);
    expect(fit(facilityPlace("lpp-palembang")).facility).toEqual([]);
  });
});
