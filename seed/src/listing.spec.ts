import { submissionProblems } from "@karya/backend/src/domain/listing-content.js";
import { expect, it } from "vitest";
import { generateListings } from "./generate.js";
import { toListing } from "./listing.js";
import { readData } from "./read-data.js";

const { products, categories, facilities } = readData();

it("makes listings that the shop's own rules let through", () => {
  const handles = facilities.map(({ handle }) => handle);
  const listings = [...products.map(toListing), ...generateListings(products, handles, 500)];
  for (const { handle, content, photos } of listings) {
    const whole = {
      ...content,
      photos: photos.map(({ key, alt, color }) => ({ photo_id: key, alt, color })),
    };
    const category = categories.find((known) => known.handle === content.category) ?? null;
    expect(submissionProblems(whole, { category, today: "2026-11-22" }), handle).toEqual({});
  }
});

it("pictures every colour, the surface close up, and the size", () => {
  for (const product of products) {
    const { photos } = toListing(product);
    const colors = new Set(product.variants.flatMap(({ options }) => options["Warna"] ?? []));
    const views = photos.map(({ drawing }) => drawing?.["view"]);
    expect(views.filter((view) => view === "utuh")).toHaveLength(Math.max(1, colors.size));
    expect(views.slice(-2)).toEqual(["dekat", "ukuran"]);
    expect(new Set(photos.map(({ key }) => key)).size).toBe(photos.length);
  }
});
