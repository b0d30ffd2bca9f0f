import { newId } from "./ids.js";
import type { EventObject, EventType } from "./records.js";
import type { Scope } from "./scope.js";

/** The API version of the SDK the shop uses; a test holds the two together. */
export const API_VERSION = "2026-10-28.endive";

/** Records an event with the object as it is now and, where an endpoint is set, queues its delivery. */
export function emit(scope: Scope, group: string, type: EventType, object: EventObject): void {
  const id = newId("evt");
  scope.tx.put("event", {
    id,
    group,
    event: {
      id,
      object: "event",
      api_version: API_VERSION,
      created: scope.now,
      data: { object },
      livemode: false,
      pending_webhooks: scope.webhookEnabled ? 1 : 0,
      request: scope.request,
      type,
    },
  });
  if (scope.webhookEnabled) queueDelivery(scope, id, group);
}

export function queueDelivery(scope: Pick<Scope, "tx">, eventId: string, group: string): string {
  const id = newId("whd");
  scope.tx.put("delivery", {
    id,
    event_id: eventId,
    group,
    state: "pending",
    attempts: [],
    next_at: 0,
    held: false,
  });
  return id;
}
