import type { ListingContent } from "@karya/backend/src/contract/facility-portal";
import { expect, it } from "vitest";
import { sameContent } from "./same-content";

const content = (values: object) =>
  ({ title: "Tas", photos: [{ photo_id: "a", alt: "" }], ...values }) as ListingContent;

it("sees through trimmed text and another order of keys", () => {
  const other = { photos: [{ alt: "", photo_id: "a" }], title: " Tas " } as unknown as ListingContent;
  expect(sameContent(content({}), other)).toBe(true);
});

it.each([
  ["a word", { title: "Tas besar" }],
  ["a list's order or length", { photos: [] }],
  ["something more", { motif: "x" }],
])("sees %s", (_case, values) => {
  expect(sameContent(content({}), content(values))).toBe(false);
});
