/** The only place that reads the environment. Everything is read late, so that a build needs none of it. */

/** Where the backend answers, without a trailing slash. */
export function backendUrl(): string {
  return (process.env.BACKEND_URL ?? "http://localhost:9000").replace(/\/+$/, "");
}

/**
 * The key that opens the backend's shop routes.
 * @throws Error when it is missing: the start script passes it.
 */
export function publishableKey(): string {
  const key = process.env.MEDUSA_PUBLISHABLE_KEY;
  if (!key) throw new Error("MEDUSA_PUBLISHABLE_KEY is not set: the shop can't call the backend.");
  return key;
}

/** Where shoppers reach this shop, without a trailing slash; for the sitemap and canonical addresses. */
export function siteUrl(): string {
  const fallback = `http://localhost:${process.env.PORT ?? "8000"}`;
  return (process.env.STOREFRONT_URL ?? fallback).replace(/\/+$/, "");
}

/**
 * What the backend knows our storefront by, so that it believes whose request we hand on.
 * @throws Error when it is missing: the start script passes it.
 */
export function storefrontSecret(): string {
  const secret = process.env.STOREFRONT_SECRET;
  if (!secret) throw new Error("STOREFRONT_SECRET is not set: all shoppers would be counted as one.");
  return secret;
}

/** Where the payment page is: Stripe's, or the sandbox that stands in for it. */
export function paymentOrigin(): string {
  const sandbox = process.env.STRIPE_API_URL;
  return sandbox ? new URL(sandbox).origin : "https://checkout.stripe.com";
}

/** Where pictures lie when an S3 store serves them; null while they come from this host. */
export function pictureOrigin(): string | null {
  const store = process.env.S3_FILE_URL;
  return store ? new URL(store).origin : null;
}

export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}
