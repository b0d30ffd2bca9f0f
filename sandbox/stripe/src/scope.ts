import type { Transaction } from "./store.js";

/** What one operation on the sandbox's state works with. */
export type Scope = {
  tx: Transaction;
  /** Seconds since 1970, as Stripe counts. */
  now: number;
  publicUrl: string;
  webhookEnabled: boolean;
  request: { id: string | null; idempotency_key: string | null };
};
