import { expect, test } from "vitest";
import { instantInJakarta, localInJakarta } from "./jakarta-time";

test("what is typed in WIB becomes an instant in UTC, and back", () => {
  expect(instantInJakarta("2026-11-22T06:30")).toBe("2026-11-21T23:30:00.000Z");
  expect(localInJakarta(new Date("2026-11-21T23:30:00Z"))).toBe("2026-11-22T06:30");
});

test.each(["", "2026-11-22", "22/11/2026 06:30", "2026-13-40T99:99"])("%j is no time", (typed) => {
  expect(instantInJakarta(typed)).toBeNull();
});
