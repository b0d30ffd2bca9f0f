import type { Scope } from "./scope.js";

/** The session an intent belongs to: the group in which its events go out one after the other. */
export function sessionOfIntent(scope: Scope, intentId: string): string {
  return scope.tx.all("session").find((record) => record.session.payment_intent === intentId)?.id ?? intentId;
}
