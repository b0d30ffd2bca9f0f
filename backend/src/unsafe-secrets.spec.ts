import { describe, expect, it } from "vitest";
import { DEVELOPMENT_SECRET, SANDBOX_KEY, SANDBOX_WEBHOOK_SECRET, unsafeSecrets } from "./unsafe-secrets";

const own = ["JWT_SECRET", "COOKIE_SECRET", "ORDER_LINK_SECRET", "SECOND_FACTOR_KEY", "STOREFRONT_SECRET"];

const safe = {
  NODE_ENV: "production",
  EMBEDDED_DATABASE: false,
  JWT_SECRET: "jwt-of-this-installation",
  COOKIE_SECRET: "cookie-of-this-installation",
  ORDER_LINK_SECRET: "links-of-this-installation",
  SECOND_FACTOR_KEY: "factor-of-this-installation",
  STOREFRONT_SECRET: "shop-of-this-installation",
  STRIPE_SECRET_KEY: "sk_live_something",
  STRIPE_WEBHOOK_SECRET: "whsec_something",
  STRIPE_API_URL: "",
};

describe("in production on a real database", () => {
  it("secrets of its own are taken", () => expect(unsafeSecrets(safe)).toEqual([]));

  it.each(own)("a well-known %s is refused", (name) => {
    expect(unsafeSecrets({ ...safe, [name]: DEVELOPMENT_SECRET })).toEqual([name]);
  });

  it("Stripe's own API wants its own key", () => {
    expect(unsafeSecrets({ ...safe, STRIPE_SECRET_KEY: SANDBOX_KEY })).toEqual(["STRIPE_SECRET_KEY"]);
  });

  it("even the payment sandbox signs with a secret that nobody knows", () => {
    const sandbox = { ...safe, STRIPE_API_URL: "http://localhost:12111", STRIPE_SECRET_KEY: SANDBOX_KEY };
    expect(unsafeSecrets(sandbox)).toEqual([]);
    expect(unsafeSecrets({ ...sandbox, STRIPE_WEBHOOK_SECRET: SANDBOX_WEBHOOK_SECRET })).toEqual([
      "STRIPE_WEBHOOK_SECRET",
    ]);
  });
});

it.each([{ NODE_ENV: "development" }, { EMBEDDED_DATABASE: true }])(
  "nothing is refused with %j",
  (change) => {
    const known = Object.fromEntries(own.map((name) => [name, DEVELOPMENT_SECRET]));
    expect(unsafeSecrets({ ...safe, ...known, ...change })).toEqual([]);
  },
);
