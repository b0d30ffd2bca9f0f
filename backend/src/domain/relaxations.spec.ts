import { expect, test } from "vitest";
import { relaxations } from "./relaxations";

test.each([
  [[], []],
  [["tas"], []],
  [
    ["tas", "ungu"],
    [["tas"], ["ungu"]],
  ],
  [
    ["tunik", "songket", "bali"],
    [["tunik", "songket"], ["tunik", "bali"], ["songket", "bali"], ["tunik"], ["songket"], ["bali"]],
  ],
])("%j is relaxed to %j", (words, relaxed) => {
  expect(relaxations(words)).toEqual(relaxed);
});
