import { SANDBOX_KEY, SANDBOX_WEBHOOK_SECRET } from "./unsafe-secrets";

/** The settings that put a real service in the place of an embedded part, as the environment gives them. */
export type ServiceSettings = {
  S3_BUCKET?: string | undefined;
  S3_FILE_URL?: string | undefined;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
  STRIPE_SECRET_KEY?: string | undefined;
  STRIPE_WEBHOOK_SECRET?: string | undefined;
  STRIPE_API_URL?: string | undefined;
};

export const SANDBOX = {
  STRIPE_SECRET_KEY: SANDBOX_KEY,
  STRIPE_WEBHOOK_SECRET: SANDBOX_WEBHOOK_SECRET,
  STRIPE_API_URL: "http://localhost:12111",
} as const;

/**
 * Where and with what to speak to Stripe. Someone who sets a key of their own means Stripe itself; without one it is
 * the embedded sandbox. An empty address is Stripe's own.
 */
export function stripeSettings(settings: ServiceSettings) {
  const { STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: webhook, STRIPE_API_URL: address } = settings;
  return {
    STRIPE_SECRET_KEY: key || SANDBOX.STRIPE_SECRET_KEY,
    STRIPE_WEBHOOK_SECRET: webhook || SANDBOX.STRIPE_WEBHOOK_SECRET,
    STRIPE_API_URL: address ?? (key ? "" : SANDBOX.STRIPE_API_URL),
  };
}

/**
 * What is missing or can't be right of the file store's settings: said when the process starts, not when the first
 * photo is uploaded. Null when nothing is.
 */
export function s3SettingsProblem(settings: ServiceSettings): string | null {
  if (!settings.S3_BUCKET) return null;
  const needed = ["S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY", "S3_FILE_URL"] as const;
  const missing = needed.filter((name) => !settings[name]);
  if (missing.length > 0) return `S3_BUCKET is set, so set ${missing.join(", ")} too.`;
  // Pages allow pictures of their own host and of https ones.
  const secure = settings.S3_FILE_URL?.startsWith("https://");
  return secure ? null : "S3_FILE_URL must begin with https://: browsers are told to load no other pictures.";
}
