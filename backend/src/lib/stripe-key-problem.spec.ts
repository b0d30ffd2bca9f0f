import Stripe from "stripe";
import { describe, expect, it } from "vitest";
import { stripeKeyProblem } from "./stripe-key-problem";

const { errors } = Stripe;
const raw = { type: "invalid_request_error", message: "Invalid API Key: sk_live_***abc" } as const;
const unknown = new errors.StripeAuthenticationError({ ...raw, statusCode: 401 });
const forbidden = new errors.StripePermissionError({ ...raw, statusCode: 403 });
const down = new errors.StripeConnectionError(raw);

type Asked = Parameters<typeof stripeKeyProblem>[0];

/** A client whose two questions are answered so, or fail so. */
function client(account: string | Error, sessions: Error | null = null): Asked {
  const answer = (given: unknown) =>
    given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
  return {
    accounts: { retrieveCurrent: () => answer(typeof account === "string" ? { id: account } : account) },
    checkout: { sessions: { list: () => answer(sessions ?? { data: [] }) } },
  } as unknown as Asked;
}

describe("stripeKeyProblem", () => {
  it.each([
    ["a key of the account", client("acct_own"), "acct_own"],
    ["any key where no account is set", client("acct_other"), undefined],
    ["a restricted key that may do what paying needs", client(forbidden), "acct_own"],
  ])("has nothing against %s", async (_, asked, account) => {
    expect(await stripeKeyProblem(asked, account)).toBeNull();
  });

  it.each([
    ["that Stripe doesn't know", client(unknown), /doesn't know STRIPE_SECRET_KEY/],
    ["of another account", client("acct_other"), /belongs to acct_other, not to acct_own/],
    ["that may not take payments", client(forbidden, forbidden), /may not read Checkout Sessions/],
  ])("refuses one %s in a sentence that shows no key", async (_, asked, words) => {
    const problem = await stripeKeyProblem(asked, "acct_own");
    expect(problem).toMatch(words);
    expect(problem).not.toContain("abc");
  });

  it("knows nothing while Stripe doesn't answer", async () => {
    await expect(stripeKeyProblem(client(down))).rejects.toBe(down);
    await expect(stripeKeyProblem(client(forbidden, down))).rejects.toBe(down);
  });
});
