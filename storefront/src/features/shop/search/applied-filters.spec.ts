import type { SearchView } from "@karya/backend/src/contract/search";
import { describe, expect, it } from "vitest";
import { appliedFilters } from "./applied-filters";
import { listHref, type ListPlace, categoryPlace, wholeShop } from "./list-place";
import { parseSearchQuery } from "./search-query";

const facets: SearchView["facets"] = {
  category: [],
  province: [],
  facility: [{ value: "lpp-palembang", label: "LPP Palembang", count: 0 }],
  brand: [],
  technique: [],
  motif: [],
  color: [{ value: "Soga", label: "Soga", count: 4 }],
  size: [{ value: "M", label: "M", count: 4 }],
};
const query = parseSearchQuery({
  q: "tas",
  upt: "lpp-palembang",
  warna: ["Soga", "Baru"],
  ukuran: "M",
  "harga-min": "5000",
  "harga-maks": "9000",
  tersedia: "1",
  halaman: "3",
});
const shown = (place: ListPlace) =>
  appliedFilters(place, query, facets).map(({ label, without }) => [label, listHref(place, without)]);

describe("the applied filters", () => {
  it("are named as the shop names them, each with the list without it", () => {
    const rest = "upt=lpp-palembang&warna=Baru&warna=Soga&ukuran=M&harga-min=5000&harga-maks=9000&tersedia=1";
    expect(shown(wholeShop)).toEqual([
      ["Baru", `/cari?q=tas&${rest.replace("warna=Baru&", "")}`],
      ["Soga", `/cari?q=tas&${rest.replace("warna=Soga&", "")}`],
      ["Ukuran M", `/cari?q=tas&${rest.replace("ukuran=M&", "")}`],
      ["LPP Palembang", `/cari?q=tas&${rest.replace("upt=lpp-palembang&", "")}`],
      ["Rp5.000–Rp9.000", `/cari?q=tas&${rest.replace("harga-min=5000&harga-maks=9000&", "")}`],
      ["Tersedia", `/cari?q=tas&${rest.replace("&tersedia=1", "")}`],
    ]);
  });

  it("hold the words too where the page isn't about them", () => {
    expect(shown(categoryPlace("tas-dompet"))[0]).toEqual([
      "“tas”",
      "/kategori/tas-dompet?upt=lpp-palembang&warna=Baru&warna=Soga&ukuran=M&harga-min=5000&harga-maks=9000&tersedia=1",
    ]);
  });

  it("say a price with one end in words", () => {
    const only = (params: Record<string, string>) =>
      appliedFilters(wholeShop, parseSearchQuery(params), facets).map(({ label }) => label);
    expect(only({ "harga-min": "5000" })).toEqual(["Mulai Rp5.000"]);
    expect(only({ "harga-maks": "5000" })).toEqual(["Sampai Rp5.000"]);
    expect(only({})).toEqual([]);
  });
});
