import { stripeKeyProblem } from "@karya/backend/src/lib/stripe-key-problem";
import { stripeClient } from "@karya/backend/src/modules/stripe-checkout/client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Bench } from "../../sandbox/stripe/src/testing.js";

let bench: Bench;
beforeAll(async () => {
  bench = await Bench.start();
});
afterAll(() => bench.stop());

const ask = (apiKey: string, account?: string, apiUrl = bench.base) =>
  stripeKeyProblem(stripeClient({ apiKey, apiUrl }), account);

describe("at the start, a key of Stripe", () => {
  it("that is valid is used, and so is one of the account that is set", async () => {
    expect(await ask("sk_test_sandbox")).toBeNull();
    expect(await ask("sk_test_sandbox", "acct_simulasi")).toBeNull();
  });

  it("that Stripe doesn't know, or of another account, is refused", async () => {
    expect(await ask("sk_live_unknown")).toMatch(/^Stripe doesn't know STRIPE_SECRET_KEY/);
    expect(await ask("sk_test_sandbox", "acct_other")).toMatch(/belongs to acct_simulasi, not to acct_other/);
  });

  it("isn't held against the shop while Stripe is away, fails, or is silent: that is known within seconds", async () => {
    const away = ask("sk_test_sandbox", undefined, "http://127.0.0.1:9");
    await expect(away).rejects.toMatchObject({ type: "StripeConnectionError" });
    await bench.fault({ target: "api", status_500: true });
    await expect(ask("sk_test_sandbox")).rejects.toMatchObject({ type: "StripeAPIError" });
    await bench.fault({ target: "api", timeout: true });
    const before = Date.now();
    await expect(ask("sk_test_sandbox")).rejects.toMatchObject({ type: "StripeConnectionError" });
    expect(Date.now() - before).toBeLessThan(5_000);
  });
});
