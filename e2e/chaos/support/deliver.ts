import Stripe from "stripe";
import { pause } from "./pause";
import type { ChaosStack } from "./stack";

/** How long an event is sent again before it counts as one that nobody took. Stripe itself goes on for days. */
const PATIENCE = 2 * 60_000;

const stripe = new Stripe("sk_test_signs");

/** What Stripe has to tell, the oldest first; all of it, or so many of the latest. */
export async function eventsAt(provider: Stripe, latest = Infinity): Promise<Stripe.Event[]> {
  const events: Stripe.Event[] = [];
  for await (const event of provider.events.list({ limit: Math.min(latest, 100) })) {
    events.push(event);
    if (events.length >= latest) break;
  }
  return events.reverse();
}

/** As Stripe signs it. @param at seconds since 1970; now, if not given */
export function signed(payload: string, secret: string, at?: number): string {
  return stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: at });
}

/** @returns the answer's status; 0 when nobody answered */
export async function send(url: string, payload: string, signature: string | null): Promise<number> {
  try {
    const answer = await fetch(`${url}/webhooks/stripe`, {
      method: "POST",
      body: payload,
      headers: {
        "content-type": "application/json; charset=utf-8",
        ...(signature === null ? {} : { "stripe-signature": signature }),
      },
      signal: AbortSignal.timeout(20_000),
    });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return 0;
  }
}

/** Sends an event until it is taken, as Stripe does. @returns false when nobody took it */
export async function deliver(
  { urls, webhookSecret }: ChaosStack,
  event: Stripe.Event,
  first: number,
): Promise<boolean> {
  const payload = JSON.stringify(event);
  for (let tries = first, until = Date.now() + PATIENCE; Date.now() < until; tries++) {
    const url = urls[tries % urls.length] ?? "";
    if ((await send(url, payload, signed(payload, webhookSecret))) === 200) return true;
    await pause(300);
  }
  return false;
}
