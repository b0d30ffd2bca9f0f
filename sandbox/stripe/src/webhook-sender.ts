import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "./env.js";
import { takeFault } from "./faults.js";
import type { Delivery, DeliveryAttempt, FaultEffects } from "./records.js";
import { signPayload } from "./signature.js";
import type { Store } from "./store.js";

const MAX_PARALLEL = 8;
/** How long a reordered delivery waits for the one after it. */
const REORDER_MS = 1500;

/**
 * Sends queued events. Deliveries of one checkout session go out one after the other in the order they
 * happened; a retry waits without holding up the next. The queue is in the store, so a restart goes on with it.
 */
export class WebhookSender {
  private readonly busy = new Set<string>();
  private readonly stop = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Store,
    private readonly config: Config,
  ) {
    store.onCommit(() => this.schedule(0));
    this.schedule(0);
  }

  close(): void {
    this.stop.abort();
    clearTimeout(this.timer);
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    if (!this.stop.signal.aborted) this.timer = setTimeout(() => this.tick(), delay);
  }

  private tick(): void {
    const now = this.config.now();
    const waiting = this.store.all("delivery").filter((delivery) => delivery.state === "pending");
    for (const delivery of waiting.reverse()) {
      if (this.busy.size >= MAX_PARALLEL) return;
      if (this.busy.has(delivery.group) || delivery.next_at > now) continue;
      this.busy.add(delivery.group);
      void this.deliver(delivery).finally(() => {
        this.busy.delete(delivery.group);
        this.schedule(0);
      });
    }
    const later = waiting.map((delivery) => delivery.next_at).filter((at) => at > now);
    if (later.length > 0) this.schedule(Math.min(...later, now + 60_000) - now);
  }

  private async deliver(delivery: Delivery): Promise<void> {
    try {
      const fault = takeFault(this.store, "webhook");
      if (fault.reorder && !delivery.held) {
        this.save({ ...delivery, held: true, next_at: this.config.now() + REORDER_MS });
        return;
      }
      if (fault.delay_ms > 0) await sleep(fault.delay_ms, undefined, { signal: this.stop.signal });
      if (fault.drop) {
        this.save({ ...delivery, state: "dropped" });
        return;
      }
      if (fault.duplicate) await this.send(delivery);
      const attempt = disturb(await this.send(delivery), fault);
      if (!this.stop.signal.aborted) this.save(this.outcome(delivery, attempt));
    } catch (error) {
      if (!this.stop.signal.aborted) console.error(error);
    }
  }

  private async send(delivery: Delivery): Promise<DeliveryAttempt> {
    const at = this.config.now();
    const { webhook } = this.config;
    const event = this.store.get("event", delivery.event_id)?.event;
    if (!webhook || !event) return { at, status: null, error: "Tidak ada alamat webhook.", duration_ms: 0 };
    const payload = JSON.stringify(event, null, 2);
    const signal = AbortSignal.any([this.stop.signal, AbortSignal.timeout(this.config.webhookTimeoutMs)]);
    try {
      const response = await fetch(webhook.url, {
        method: "POST",
        body: payload,
        redirect: "manual",
        signal,
        headers: {
          "content-type": "application/json; charset=utf-8",
          "stripe-signature": signPayload(payload, webhook.secret, Math.floor(at / 1000)),
          "user-agent": "Stripe/1.0 (sandbox)",
        },
      });
      await response.body?.cancel();
      return { at, status: response.status, error: null, duration_ms: this.config.now() - at };
    } catch (error) {
      return { at, status: null, error: describe(error), duration_ms: this.config.now() - at };
    }
  }

  private outcome(delivery: Delivery, attempt: DeliveryAttempt): Delivery {
    const attempts = [...delivery.attempts, attempt];
    if (attempt.status !== null && attempt.status >= 200 && attempt.status < 300) {
      return { ...delivery, attempts, state: "delivered" };
    }
    const wait = this.config.retryDelaysMs[attempts.length - 1];
    if (wait === undefined) return { ...delivery, attempts, state: "failed" };
    return { ...delivery, attempts, next_at: this.config.now() + wait };
  }

  private save(delivery: Delivery): void {
    this.store.transact((tx) => {
      tx.put("delivery", delivery);
      const record = tx.get("event", delivery.event_id);
      if (record && delivery.state !== "pending" && record.event.pending_webhooks !== 0) {
        tx.put("event", { ...record, event: { ...record.event, pending_webhooks: 0 } });
      }
    });
  }
}

/** The endpoint got the event, but its answer is made to look lost. */
function disturb(attempt: DeliveryAttempt, fault: FaultEffects): DeliveryAttempt {
  if (fault.status_500) return { ...attempt, status: 500, error: "Gangguan simulasi: jawaban diganti 500." };
  if (fault.timeout) return { ...attempt, status: null, error: "Gangguan simulasi: jawaban tidak diterima." };
  return attempt;
}

function describe(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return "Tidak ada jawaban dalam batas waktu.";
  return "Alamat webhook tidak dapat dihubungi.";
}
