import { describe, expect, it } from "vitest";
import { mayChange } from "./same-origin";

const site = "https://toko.example";

const ask = (headers: Record<string, string>, hasCookies = true, method = "POST") =>
  mayChange({ method, headers: new Headers(headers), hasCookies }, site);

describe("a change", () => {
  it.each([
    ["the host that was asked", { origin: "http://localhost:8000", host: "localhost:8000" }, true],
    ["the site behind a proxy", { origin: "https://toko.example", host: "10.0.0.3:8000" }, true],
    ["another site", { origin: "https://jahat.example", host: "toko.example" }, false],
    ["another port", { origin: "http://localhost:8001", host: "localhost:8000" }, false],
    ["no page, with a cookie", { host: "toko.example" }, false],
    ["a sandboxed page", { origin: "null", host: "toko.example" }, false],
  ])("from %s", (_case, headers: Record<string, string>, expected) => {
    expect(ask(headers)).toBe(expected);
  });

  it("from another site is refused without a cookie too: it may be a sign-in", () => {
    expect(ask({ origin: "https://jahat.example", host: "toko.example" }, false)).toBe(false);
  });

  it("from a program of ours passes, for it brings no cookie", () => {
    expect(ask({ host: "toko.example" }, false)).toBe(true);
  });
});

it.each(["GET", "HEAD", "OPTIONS"])("%s changes nothing and always passes", (method) => {
  expect(ask({ origin: "https://jahat.example", host: "toko.example" }, true, method)).toBe(true);
});
