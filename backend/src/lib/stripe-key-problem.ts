import type Stripe from "stripe";
import { isKeyRefusal } from "./stripe";

/** A start waits no longer for Stripe. */
const PATIENCE = { timeout: 3_000, maxNetworkRetries: 0 } as const;

type Asked = {
  accounts: Pick<Stripe["accounts"], "retrieveCurrent">;
  checkout: { sessions: Pick<Stripe["checkout"]["sessions"], "list"> };
};

/**
 * One sentence on what Stripe itself has against the key, null when nothing. Never shows a key.
 * @param account "acct_…" that the key must belong to; a restricted key that may not read its account isn't asked for it
 * @throws Stripe's error when it gave no usable answer
 */
export async function stripeKeyProblem(client: Asked, account?: string): Promise<string | null> {
  try {
    const own = await ownAccount(client);
    if (own && account && own !== account)
      return `STRIPE_SECRET_KEY belongs to ${own}, not to ${account} as STRIPE_ACCOUNT says: its events would be refused.`;
    return null;
  } catch (error) {
    if (!isKeyRefusal(error)) throw error;
    return error.statusCode === 403
      ? "STRIPE_SECRET_KEY may not read Checkout Sessions, so nobody could pay: give the key the permissions that docs/operations.md lists."
      : "Stripe doesn't know STRIPE_SECRET_KEY: it was mistyped, has expired, or was revoked.";
  }
}

/** @returns null when a restricted key may not read it, though it may do what paying needs */
async function ownAccount(client: Asked): Promise<string | null> {
  try {
    return (await client.accounts.retrieveCurrent({}, PATIENCE)).id;
  } catch (error) {
    if (!isKeyRefusal(error) || error.statusCode !== 403) throw error;
    await client.checkout.sessions.list({ limit: 1 }, PATIENCE);
    return null;
  }
}
