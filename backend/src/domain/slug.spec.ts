import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugOf } from "./slug";

describe("slugOf", () => {
  it.each([
    ["Tunik Jumputan Pelangi", "tunik-jumputan-pelangi"],
    ["  Tas  Anyam – Purun (besar)  ", "tas-anyam-purun-besar"],
    ["Café Gayo 250 g", "cafe-gayo-250-g"],
    ["Jum'at Berkah", "jumat-berkah"],
    ["✂️", "produk"],
    ["", "produk"],
    ["日本", "produk"],
  ])("%j becomes %j", (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it("is always a clean part of an address, and a slug of itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        const slug = slugOf(title);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });
});
