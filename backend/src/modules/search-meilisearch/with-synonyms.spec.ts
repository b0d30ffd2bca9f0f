import type { SearchTypes } from "@medusajs/framework/types";
import { describe, expect, it } from "vitest";
import { leadingOf, withSynonyms } from "./with-synonyms";

const index = {
  fields: {
    id: { type: "keyword", filterable: true },
    title: { type: "text", searchable: { weight: 10 } },
    technique: { type: "keyword", searchable: { weight: 5 }, filterable: true },
    kind: { type: "text", searchable: { weight: 5 }, retrievable: false },
    materials: { type: "text", searchable: { weight: 3 }, retrievable: false },
    color: { type: "keyword", array: true, searchable: { weight: 3 }, filterable: true },
    size: { type: "keyword", array: true, searchable: { weight: 1 }, filterable: true },
    brand: { type: "keyword", filterable: true },
  },
} as unknown as SearchTypes.ResolvedSearchIndexDefinition;

const leading = leadingOf(
  new Map(
    [
      ["almari", ["lemari"]],
      ["wardrobe", ["lemari", "almari pakaian"]],
      ["tie dye", ["jumputan", "ikat celup"]],
      ["red", ["merah"]],
      ["rattan", ["rotan"]],
      ["murah", []],
    ].map(
      ([phrase, others]) => [phrase, { phrase, others, stems: [], ignored: false, whole: false }] as never,
    ),
  ),
);

const told = (document: object) => withSynonyms(index, { id: "1", ...document } as never, leading);

describe("the words that lead to a document's own", () => {
  it("stand where its words do", () => {
    expect(told({ kind: "Lemari", materials: "Rotan, kayu" })).toMatchObject({
      kind: "Lemari almari wardrobe",
      materials: "Rotan, kayu rattan",
    });
  });

  it("stand in the next lighter text where its own is shown", () => {
    const document = told({
      title: "Lemari Kecil",
      technique: "Ikat celup",
      color: ["Merah", "Putih"],
      size: ["Merah"],
    });
    expect(document).toEqual({
      id: "1",
      title: "Lemari Kecil",
      technique: "Ikat celup",
      kind: " almari wardrobe tie dye",
      materials: " red",
      color: ["Merah", "Putih"],
      size: ["Merah"],
    });
  });

  it("stand once, where they weigh most", () => {
    const document = told({ kind: "Rotan rotan", materials: "Anyaman ROTAN" });
    expect(document).toMatchObject({ kind: "Rotan rotan rattan", materials: "Anyaman ROTAN" });
  });

  it("are told of whole phrases alone, and of nothing that isn't searched", () => {
    expect(told({ kind: "Almari. Celup ikat", brand: "rotan" })).toMatchObject({
      kind: "Almari. Celup ikat",
    });
    expect(told({ kind: "Almari-pakaian" })).toMatchObject({ kind: "Almari-pakaian wardrobe" });
  });
});
