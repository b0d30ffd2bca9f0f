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

export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}
