import type { ListingContent } from "@karya/backend/src/contract/facility-portal";
import { describe, expect, it } from "vitest";
import {
  changePhoto,
  fieldId,
  MAX_PHOTOS,
  movePhoto,
  withCategory,
  withFood,
  withGrid,
  withoutPhoto,
  withPhoto,
} from "./draft-form";
import { removeValue } from "./variant-grid";

const content: ListingContent = {
  title: "Tunik Jumputan",
  description: "",
  category: "tunik",
  materials: "",
  care: "",
  technique: "",
  motif: "",
  weight_grams: 0,
  length_cm: 0,
  width_cm: 0,
  height_cm: 0,
  option_names: ["Warna"],
  variants: ["Marun", "Indigo"].map((Warna) => ({
    key: Warna.toLowerCase(),
    options: { Warna },
    price: 1_000,
    initial_stock: 1,
  })),
  photos: [
    { photo_id: "p1", alt: "depan", color: "Marun" },
    { photo_id: "p2", alt: "belakang", color: "Indigo" },
    { photo_id: "p3", alt: "motif", color: null },
  ],
  food: null,
};

const order = (of: ListingContent) => of.photos.map((photo) => photo.photo_id);

describe("the draft's form", () => {
  it("lets a picture of a colour that is gone show all colours, and no other", () => {
    const changed = withGrid(content, removeValue(content, "Warna", "Marun"));
    expect(changed.photos.map((photo) => photo.color)).toEqual([null, "Indigo", null]);
  });

  it("carries food facts for food only, and keeps them between two foods", () => {
    const food = withFood(withCategory(content, "kue", true), { ingredients: "tepung" });
    expect(food.food).toMatchObject({ ingredients: "tepung", halal: "" });
    expect(withCategory(food, "minuman", true).food).toEqual(food.food);
    expect(withCategory(food, "tunik", false).food).toBeNull();
  });

  it("adds a picture once, up to the limit", () => {
    expect(order(withPhoto(content, "p4"))).toEqual(["p1", "p2", "p3", "p4"]);
    expect(withPhoto(content, "p2")).toBe(content);
    const many = Array.from({ length: 20 }, (_, number) => `x${number}`).reduce(withPhoto, content);
    expect(many.photos).toHaveLength(MAX_PHOTOS);
  });

  it("moves a picture by one place and never out of the row", () => {
    expect(order(movePhoto(content, "p2", -1))).toEqual(["p2", "p1", "p3"]);
    expect(order(movePhoto(content, "p2", 1))).toEqual(["p1", "p3", "p2"]);
    expect(movePhoto(content, "p1", -1)).toBe(content);
    expect(movePhoto(content, "p3", 1)).toBe(content);
    expect(movePhoto(content, "unknown", 1)).toBe(content);
  });

  it("changes and removes one picture only", () => {
    expect(changePhoto(content, "p3", { alt: "dekat" }).photos[2]).toEqual({
      photo_id: "p3",
      alt: "dekat",
      color: null,
    });
    expect(order(withoutPhoto(content, "p1"))).toEqual(["p2", "p3"]);
  });

  it("names the element of a path so that a link can lead there", () => {
    expect(fieldId("variants.0.options.Warna kain")).toBe("isian-variants-0-options-Warna-kain");
  });
});
