/** Values for a developer's own machine. Everyone may know them, so a production database is not run with any. */
export const DEVELOPMENT_SECRET = "only-for-the-embedded-database";
export const SANDBOX_KEY = "sk_test_sandbox";
export const SANDBOX_WEBHOOK_SECRET = "whsec_sandbox";

type Settings = {
  NODE_ENV: string;
  EMBEDDED_DATABASE: boolean;
  JWT_SECRET: string;
  COOKIE_SECRET: string;
  ORDER_LINK_SECRET: string;
  SECOND_FACTOR_KEY: string;
  STOREFRONT_SECRET: string;
  STRIPE_SECRET_KEY: string;
  STRIPE_WEBHOOK_SECRET: string;
  STRIPE_API_URL: string;
};

const OWN = [
  "JWT_SECRET",
  "COOKIE_SECRET",
  "ORDER_LINK_SECRET",
  "SECOND_FACTOR_KEY",
  "STOREFRONT_SECRET",
] as const;

/**
 * The names of the secrets that are still what everyone knows, where that matters: in production on a real database.
 * The payment sandbox may take its well-known key, for no money moves there; what signs its events may not be known,
 * or anyone could say that an order is paid.
 */
export function unsafeSecrets(settings: Settings): string[] {
  if (settings.NODE_ENV !== "production" || settings.EMBEDDED_DATABASE) return [];
  const unsafe: string[] = OWN.filter((name) => settings[name] === DEVELOPMENT_SECRET);
  if (settings.STRIPE_WEBHOOK_SECRET === SANDBOX_WEBHOOK_SECRET) unsafe.push("STRIPE_WEBHOOK_SECRET");
  const realStripe = settings.STRIPE_API_URL === "";
  if (realStripe && settings.STRIPE_SECRET_KEY === SANDBOX_KEY) unsafe.push("STRIPE_SECRET_KEY");
  return unsafe;
}
