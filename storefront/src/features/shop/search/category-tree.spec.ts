import { describe, expect, it } from "vitest";
import { categoryParents, categoryTree, isBelow, narrowestOnly, toggleCategory } from "./category-tree";

const parents = categoryParents([
  { handle: "busana", parent_handle: null },
  { handle: "tunik", parent_handle: "busana" },
  { handle: "rok", parent_handle: "busana" },
  { handle: "tas", parent_handle: null },
]);
const value = (handle: string, count: number) => ({ value: handle, label: handle.toUpperCase(), count });
const names = (nodes: ReturnType<typeof categoryTree>): unknown[] =>
  nodes.map(({ value: handle, children }) => (children.length > 0 ? [handle, names(children)] : handle));

describe("the tree", () => {
  it("stands in the shop's order, whatever the counts are", () => {
    const counted = [value("tas", 9), value("rok", 3), value("busana", 5), value("tunik", 2)];
    expect(names(categoryTree(counted, parents, null))).toEqual([["busana", ["tunik", "rok"]], "tas"]);
  });
  it("of a category's page begins below that category", () => {
    const counted = [value("busana", 5), value("tunik", 2), value("tas", 1)];
    expect(names(categoryTree(counted, parents, "busana"))).toEqual(["tunik"]);
  });
  it("loses no value whose parent isn't counted or known", () => {
    expect(names(categoryTree([value("rok", 1), value("baru", 1)], parents, null))).toEqual(["rok", "baru"]);
  });
});

it("knows what lies below what, and ends in a circle too", () => {
  expect(isBelow("rok", "busana", parents)).toBe(true);
  expect(isBelow("busana", "busana", parents)).toBe(false);
  expect(isBelow("busana", "rok", parents)).toBe(false);
  const circle = new Map([
    ["a", "b"],
    ["b", "a"],
  ]);
  expect(isBelow("a", "c", circle)).toBe(false);
});

describe("choosing", () => {
  it("one below narrows, one above widens", () => {
    expect(toggleCategory(["busana", "tas"], "tunik", parents)).toEqual(["tas", "tunik"]);
    expect(toggleCategory(["tunik", "rok"], "busana", parents)).toEqual(["busana"]);
    expect(toggleCategory(["tunik"], "rok", parents)).toEqual(["tunik", "rok"]);
    expect(toggleCategory(["tunik"], "tunik", parents)).toEqual([]);
  });
  it("both in a plain form counts as the narrower one", () => {
    expect(narrowestOnly(["busana", "tas", "tunik"], parents)).toEqual(["tas", "tunik"]);
  });
});
