import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { ApiAnswer } from "./api-server.js";
import { failure } from "./api-server.js";
import type { FaultEffects } from "./records.js";
import { json, send } from "./http-io.js";

const REORDER_MS = 1500;
const SILENCE_MS = 120_000;

const IN_USE =
  "There is currently another in-progress request using this idempotency key (that probably means you submitted " +
  "twice, and the other request is still going through). Please try again later.";

/** Plays the faults asked for around one API call; without any it only answers. */
export class ApiGate {
  private overtaken: (() => void)[] = [];
  /** Idempotency keys of the calls that a fault holds up. */
  private readonly held = new Set<string>();

  /** As Stripe does with a second call under a key whose first is not through. @returns whether it was refused */
  refuse(response: ServerResponse, key: string | undefined): boolean {
    if (key === undefined || !this.held.has(key)) return false;
    const error = { type: "idempotency_error", code: "idempotency_key_in_use", message: IN_USE };
    send(response, json(409, { error }));
    return true;
  }

  async run(
    response: ServerResponse,
    fault: FaultEffects,
    key: string | undefined,
    perform: () => ApiAnswer,
  ): Promise<void> {
    if (key !== undefined) this.held.add(key);
    if (fault.delay_ms > 0) await sleep(fault.delay_ms, undefined, { ref: false });
    if (fault.reorder) await this.letOneOvertake();
    if (key !== undefined) this.held.delete(key);
    if (fault.status_500) {
      send(response, json(500, failure("Gangguan simulasi: permintaan tidak dijalankan.")));
      return;
    }
    if (fault.duplicate) perform();
    const answer = perform();
    if (!fault.reorder) this.release();
    if (fault.drop) response.destroy();
    else if (fault.timeout) setTimeout(() => response.destroy(), SILENCE_MS).unref();
    else {
      const headers = { "content-type": "application/json", ...answer.headers };
      send(response, { status: answer.status, headers, body: answer.body });
    }
  }

  private letOneOvertake(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, REORDER_MS);
      this.overtaken.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private release(): void {
    for (const resume of this.overtaken.splice(0)) resume();
  }
}
