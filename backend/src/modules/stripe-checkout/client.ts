import Stripe from "stripe";

export type StripeConnection = { apiKey: string; apiUrl: string };

/** The SDK talks to Stripe itself, or to the address given: one code path for the real thing and the sandbox. */
export function stripeClient({ apiKey, apiUrl }: StripeConnection): Stripe {
  const common = { maxNetworkRetries: 2, timeout: 10_000, telemetry: false } as const;
  if (!apiUrl) return new Stripe(apiKey, common);
  const url = new URL(apiUrl);
  const protocol = url.protocol === "https:" ? "https" : "http";
  const port = url.port || (protocol === "https" ? "443" : "80");
  return new Stripe(apiKey, { ...common, host: url.hostname, port, protocol });
}
