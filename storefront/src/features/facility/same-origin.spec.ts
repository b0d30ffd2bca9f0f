import { describe, expect, it } from "vitest";
import { isSameOrigin } from "./same-origin";

const site = "https://toko.example";

describe("isSameOrigin", () => {
  it.each([
    ["the host that was asked", { origin: "http://localhost:8000", host: "localhost:8000" }, true],
    ["the site behind a proxy", { origin: "https://toko.example", host: "10.0.0.3:8000" }, true],
    ["another site", { origin: "https://jahat.example", host: "toko.example" }, false],
    ["another port", { origin: "http://localhost:8001", host: "localhost:8000" }, false],
    ["no origin", { host: "toko.example" }, false],
    ["a sandboxed page", { origin: "null", host: "toko.example" }, false],
  ])("%s", (_case, headers: Record<string, string>, expected) => {
    expect(isSameOrigin(new Headers(headers), site)).toBe(expected);
  });
});
