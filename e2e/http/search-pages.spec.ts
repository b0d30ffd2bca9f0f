import type { SearchView, SuggestView } from "@karya/backend/src/contract/search";
import { describe, expect, it } from "vitest";

const storefront = process.env.STOREFRONT_URL ?? "http://localhost:8000";
const get = (address: string) => fetch(`${storefront}${address}`, { redirect: "manual" });

const lists = ["/produk", "/cari", "/kategori/busana", "/upt-kami/lpp-palembang"];
const hostile: [string, string][] = [
  ["a page without end", "halaman=1000000000"],
  ["a page below the first", "halaman=-1"],
  ["a page in letters", "halaman=NaN"],
  ["10,000 characters", `q=${"a".repeat(10_000)}`],
  ["a thousand emoji", `q=${encodeURIComponent("🧵".repeat(1_000))}`],
  ["NUL", "q=%00&warna=%00&kategori=%00"],
  ["bytes that are no text", "q=%FF%FE"],
  ["half a character", "q=%ED%A0%80"],
  ["text from right to left", `q=${encodeURIComponent("\u202Eحقيبة جلد\u202C")}`],
  ["quotes and operators", `q=${encodeURIComponent(`'" OR 1=1 -- & | ! <-> :* \\ %`)}`],
  ["only signs", `q=${encodeURIComponent("!!! --- ???")}`],
  ["markup", `q=${encodeURIComponent("<script>alert(1)</script>")}`],
  ["a list for words", "q=a&q=b&q[]=c&q[x]=d"],
  ["unknown facets", "tidakada=1&facet[]=x&__proto__=1&constructor=1"],
  ["values nobody has", "warna=Tidak+Ada&upt=tidak-ada&kategori=tidak-ada&provinsi=Atlantis"],
  ["a filter in a value", `warna=${encodeURIComponent(`Soga" OR color = "Hitam`)}`],
  ["500 values", Array.from({ length: 500 }, (_, n) => `upt=u${n}`).join("&")],
  ["negative prices", "harga-min=-5&harga-maks=-1"],
  ["prices without end", "harga-min=99999999999999999999&harga-maks=1e309"],
  ["prices the wrong way round", "harga-min=500000&harga-maks=1000"],
  ["an unknown order", "urut=toString"],
];

describe("a list's address", () => {
  it.each(lists.flatMap((list) => hostile.map(([name, query]) => [list, name, query] as const)))(
    "%s opens with %s",
    async (list, _, query) => {
      let answer = await get(`${list}?${query}`);
      // What is strange leads to the plain address of the same list, and that one stays where it is.
      if (answer.status === 307) answer = await get(answer.headers.get("location") ?? "");
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain("<script>alert(1)</script>");
    },
  );

  it("is one for the same list, whatever order its parts came in", async () => {
    const answer = await get("/produk?warna=Soga&harga-min=&tersedia=1&warna=Hitam&kategori=busana&q=");
    expect(answer.status).toBe(307);
    expect(answer.headers.get("location")).toBe("/produk?kategori=busana&warna=Hitam&warna=Soga&tersedia=1");
    const words = await get("/produk?q=tas");
    expect(words.headers.get("location")).toBe("/cari?q=tas");
    const noWords = await get("/cari?warna=Soga");
    expect(noWords.headers.get("location")).toBe("/produk?warna=Soga");
  });

  it("is kept by search engines only without filters", async () => {
    const plain = await (await get("/kategori/busana")).text();
    expect(plain).toMatch(/<link rel="canonical" href="[^"]+\/kategori\/busana"/);
    expect(plain).not.toContain("noindex");
    for (const narrowed of ["/kategori/busana?warna=Indigo", "/produk?urut=termurah", "/cari?q=tas"])
      expect(await (await get(narrowed)).text(), narrowed).toContain("noindex");
  });
});

describe("suggestions and counts", () => {
  it.each(hostile)("answer or refuse %s", async (_, query) => {
    for (const path of ["/cari/saran?", "/cari/saringan?", "/cari/pilihan?field=facility&find=l&"]) {
      const { status } = await get(`${path}${query}`);
      expect(status === 200 || status === 400, `${path}: ${status}`).toBe(true);
    }
  });

  it("are empty for no words", async () => {
    const none: SuggestView = await (await get("/cari/saran?q=%20")).json();
    expect(none).toEqual({ products: [], categories: [], facilities: [], brands: [] });
  });

  it("count what the list shows", async () => {
    const counted: Pick<SearchView, "count" | "facets"> = await (
      await get("/cari/saringan?warna=Indigo")
    ).json();
    expect(counted.count).toBeGreaterThan(0);
    expect(counted.facets.color.find(({ value }) => value === "Indigo")?.count).toBe(counted.count);
    const page = await (await get("/produk?warna=Indigo")).text();
    expect(page.replaceAll("<!-- -->", "")).toContain(`>${counted.count} produk<`);
  });
});
