import { expect, it } from "vitest";
import { generateFacilities } from "./generate-facilities.js";
import { generateListings } from "./generate.js";
import { readData } from "./read-data.js";

const { products, facilities } = readData();
const handles = facilities.map(({ handle }) => handle);
const make = (count: number) => [...generateListings(products, handles, count)];

it("makes the same catalogue for the same numbers, and a longer one starts with the shorter", () => {
  const listings = make(200);
  expect(make(200)).toEqual(listings);
  expect(make(300).slice(0, 200)).toEqual(listings);
});

it("marks every listing as a sample, and gives each its own address", () => {
  const listings = make(500);
  expect(
    listings.every(({ is_sample, content }) => is_sample && content.description.includes("Data contoh")),
  ).toBe(true);
  expect(new Set(listings.map(({ handle }) => handle)).size).toBe(500);
  expect(new Set(listings.map(({ content }) => content.title)).size).toBeGreaterThan(480);
  expect(new Set(listings.map(({ facility }) => facility)).size).toBe(74);
});

it("keeps prices whole and draws no pictures of its own", () => {
  for (const { content, photos } of make(500)) {
    expect(content.variants.every(({ price }) => Number.isInteger(price) && price >= 1_000)).toBe(true);
    expect(photos.map(({ drawing }) => drawing)).toEqual([null]);
  }
});

it("makes 627 facilities in all, each in a place of its own and named as an example", async () => {
  const made = await generateFacilities(facilities, 627);
  expect(made).toHaveLength(553);
  expect(new Set([...handles, ...made.map(({ handle }) => handle)]).size).toBe(627);
  expect(made.every(({ name }) => name.includes("Contoh"))).toBe(true);
  expect(await generateFacilities(facilities, 627)).toEqual(made);
  expect(await generateFacilities(facilities, 60)).toEqual([]);
  await expect(generateFacilities(facilities, 5_000)).rejects.toThrow(RangeError);
});
