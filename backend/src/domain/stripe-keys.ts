export type StripeSettings = {
  secretKey: string;
  webhookSecret: string;
  /** Empty for Stripe itself, else the stand-in. */
  apiUrl: string;
  storefrontUrl: string;
  /** It holds demo accounts, whose passwords everyone may know. */
  embeddedDatabase: boolean;
};

/** Money is real under such a key. */
export function isLiveKey(secretKey: string): boolean {
  return /^(sk|rk)_live_/.test(secretKey);
}

/** One sentence on what is wrong with the settings for Stripe, null when nothing is. Never shows a key. */
export function stripeSettingsProblem(settings: StripeSettings): string | null {
  const { secretKey, webhookSecret, apiUrl, storefrontUrl, embeddedDatabase } = settings;
  if (!/^(sk|rk)_(test|live)_\w+$/.test(secretKey)) {
    return "STRIPE_SECRET_KEY must be a secret or restricted key of Stripe (sk_test_…, sk_live_…, rk_test_… or rk_live_…).";
  }
  if (!/^whsec_\S+$/.test(webhookSecret)) {
    return "STRIPE_WEBHOOK_SECRET must be the signing secret of the webhook endpoint (whsec_…).";
  }
  if (apiUrl === "" && secretKey === SANDBOX_KEY) {
    return "STRIPE_SECRET_KEY is the sandbox's own; Stripe itself needs a key of your account.";
  }
  if (apiUrl === "" && webhookSecret === SANDBOX_SECRET) {
    return "STRIPE_WEBHOOK_SECRET is the sandbox's own; copy the signing secret of your endpoint from Stripe.";
  }
  if (isLiveKey(secretKey) && apiUrl !== "") {
    return "A live key of Stripe must not be sent to a stand-in: leave STRIPE_API_URL empty or use a test key.";
  }
  if (isLiveKey(secretKey) && embeddedDatabase) {
    return "With a live key of Stripe, set DATABASE_URL: the embedded database has demo accounts, and everyone may know their passwords.";
  }
  if (isLiveKey(secretKey) && !storefrontUrl.startsWith("https://")) {
    return "With a live key of Stripe, STOREFRONT_URL must start with https://, since buyers come back to it after paying.";
  }
  return null;
}

const SANDBOX_KEY = "sk_test_sandbox";
const SANDBOX_SECRET = "whsec_sandbox";
