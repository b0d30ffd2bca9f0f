import { describe, expect, it } from "vitest";
import { readListQuery } from "./list-query";

const statuses = ["draft", "live"] as const;

describe("readListQuery", () => {
  it("reads what the list knows", () => {
    expect(readListQuery({ status: "live", q: " tas ", page: "3" }, statuses)).toEqual({
      status: "live",
      q: "tas",
      page: 3,
    });
  });

  it.each([
    [{ status: "rahasia", page: "0" }],
    [{ status: ["draft", "live"], page: "1.5", q: ["a", "b"] }],
    [{ page: "-4" }],
    [{ page: "1e99" }],
    [{}],
  ])("turns %o into the usual", (raw) => {
    expect(readListQuery(raw, statuses)).toEqual({ status: "", q: "", page: 1 });
  });

  it("cuts a search that nobody types", () => {
    expect(readListQuery({ q: "a".repeat(500) }, statuses).q).toHaveLength(100);
  });
});
