import { describe, expect, it } from "vitest";
import { isLiveKey, type StripeSettings, stripeSettingsProblem } from "./stripe-keys";

const sandbox: StripeSettings = {
  secretKey: "sk_test_sandbox",
  webhookSecret: "whsec_sandbox",
  apiUrl: "http://localhost:12111",
  storefrontUrl: "http://localhost:8000",
  embeddedDatabase: true,
};
const live: StripeSettings = {
  secretKey: "rk_live_abc",
  webhookSecret: "whsec_abc",
  apiUrl: "",
  storefrontUrl: "https://toko.example",
  embeddedDatabase: false,
};

describe("stripeSettingsProblem", () => {
  it.each<[string, StripeSettings]>([
    ["the sandbox", sandbox],
    ["a live shop", live],
    ["a test key beside demo accounts", { ...live, secretKey: "sk_test_abc", embeddedDatabase: true }],
    ["a test key at Stripe", { ...live, secretKey: "sk_test_abc", storefrontUrl: "http://localhost:8000" }],
  ])("has nothing against %s", (_, settings) => {
    expect(stripeSettingsProblem(settings)).toBeNull();
  });

  it.each<[string, Partial<StripeSettings>, RegExp]>([
    ["a publishable key", { secretKey: "pk_live_abc" }, /^STRIPE_SECRET_KEY must be/],
    ["an empty key", { secretKey: "" }, /^STRIPE_SECRET_KEY must be/],
    ["a key for a signing secret", { webhookSecret: "sk_live_abc" }, /^STRIPE_WEBHOOK_SECRET must be/],
    ["the sandbox's key at Stripe", { secretKey: "sk_test_sandbox" }, /sandbox's own/],
    ["the sandbox's secret at Stripe", { webhookSecret: "whsec_sandbox" }, /sandbox's own/],
    ["a live key at a stand-in", { apiUrl: "http://localhost:12111" }, /must not be sent to a stand-in/],
    ["a live key beside demo accounts", { embeddedDatabase: true }, /set DATABASE_URL/],
    [
      "another live key beside them",
      { embeddedDatabase: true, secretKey: "sk_live_abc" },
      /set DATABASE_URL/,
    ],
    ["a live shop without https", { storefrontUrl: "http://toko.example" }, /must start with https/],
  ])("refuses %s in one sentence that shows no key", (_, change, words) => {
    const problem = stripeSettingsProblem({ ...live, ...change });
    expect(problem).toMatch(words);
    expect(problem).not.toContain("abc");
  });
});

it("knows under which keys money is real", () => {
  expect(["sk_live_x", "rk_live_x", "sk_test_x", "rk_test_x"].filter(isLiveKey)).toEqual([
    "sk_live_x",
    "rk_live_x",
  ]);
});
