import type { Collections } from "./records.js";

const DAY_MS = 24 * 3600 * 1000;
/** Stripe forgets idempotency keys after a day and events after thirty. */
const ANSWER_MS = DAY_MS;
const EVENT_MS = 30 * DAY_MS;

/** Tells at a start which records are kept; `now` in milliseconds since 1970. */
export function keepFor(now: number) {
  return (record: Collections[keyof Collections]): boolean => {
    if ("fingerprint" in record) return record.created * 1000 > now - ANSWER_MS;
    if ("event" in record) return record.event.created * 1000 > now - EVENT_MS;
    if ("event_id" in record && record.state !== "pending")
      return (record.attempts.at(-1)?.at ?? now) > now - EVENT_MS;
    return true;
  };
}
