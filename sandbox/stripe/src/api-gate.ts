import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { ApiAnswer } from "./api-server.js";
import { failure } from "./api-server.js";
import type { FaultEffects } from "./records.js";
import { json, send } from "./http-io.js";

const REORDER_MS = 1500;
const SILENCE_MS = 120_000;

/** Plays the faults asked for around one API call; without any it only answers. */
export class ApiGate {
  private overtaken: (() => void)[] = [];

  async run(response: ServerResponse, fault: FaultEffects, perform: () => ApiAnswer): Promise<void> {
    if (fault.delay_ms > 0) await sleep(fault.delay_ms, undefined, { ref: false });
    if (fault.reorder) await this.letOneOvertake();
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
