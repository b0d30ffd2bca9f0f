import { describe, expect, it } from "vitest";
import { readConfig } from "./env.js";
import { exampleFee } from "./fees.js";

describe("the environment", () => {
  it("has working defaults", () => {
    expect(readConfig({})).toMatchObject({ host: "127.0.0.1", port: 12111, publicUrl: null, webhook: null });
  });

  it.each([
    [{ PORT: "http" }, "PORT"],
    [{ PORT: "70000" }, "PORT"],
    [{ STRIPE_SANDBOX_WEBHOOK_URL: "shop" }, "STRIPE_SANDBOX_WEBHOOK_URL"],
    [{ STRIPE_SANDBOX_WEBHOOK_URL: "http://shop.test/hook" }, "STRIPE_SANDBOX_WEBHOOK_SECRET"],
    [{ STRIPE_SANDBOX_PUBLIC_URL: "ftp://shop.test" }, "STRIPE_SANDBOX_PUBLIC_URL"],
  ])("%o is refused by name", (env, name) => {
    expect(() => readConfig(env)).toThrow(name);
  });
});

describe("the example fee", () => {
  it.each([
    ["card", 15_000_000, 435_000],
    ["qris", 15_000_000, 105_000],
    ["id_bank_transfer", 15_000_000, 400_000],
    ["card", 100, 0],
    ["qris", 123_400, 900],
  ] as const)("of %s on %i is %i, in whole rupiah", (method, amount, fee) => {
    expect(exampleFee(method, amount).amount).toBe(fee);
  });
});
