import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Logger } from "@medusajs/framework/types";
import { renew, sweep } from "./lease-table";

type OwnLease = {
  keys: readonly string[];
  owner: string | null;
  onLost: (() => void) | null;
  renewedAt: number;
};

const SWEEP_EVERY = 100;

/**
 * The leases of this process. All of them are renewed together, three times in a lease's life; when the process dies
 * nobody renews them, and a life later they are free.
 */
export class OwnLeases {
  private readonly leases = new Map<string, OwnLease>();
  private clock: NodeJS.Timeout | null = null;
  private rounds = 0;

  constructor(
    private readonly knex: Knex,
    private readonly logger: Logger,
    private readonly life: number,
  ) {}

  add(
    lease: string,
    keys: readonly string[],
    owner: string | null,
    onLost: (() => void) | null = null,
  ): void {
    this.leases.set(lease, { keys, owner, onLost, renewedAt: Date.now() });
    this.clock ??= setInterval(() => void this.beat(), (this.life * 1000) / 3).unref();
  }

  drop(lease: string): void {
    this.leases.delete(lease);
    if (this.leases.size > 0 || !this.clock) return;
    clearInterval(this.clock);
    this.clock = null;
  }

  /** Of whoever gives these keys back: where the database doesn't hear of it, what isn't renewed lapses. */
  dropOf(keys: readonly string[], owner: string | null): void {
    for (const [lease, own] of this.leases)
      if (own.owner === owner && own.keys.some((key) => keys.includes(key))) this.drop(lease);
  }

  private async beat(): Promise<void> {
    const asked = [...this.leases.keys()];
    const now = Date.now();
    try {
      const held = await renew(this.knex, asked, this.life);
      for (const lease of asked) {
        const own = this.leases.get(lease);
        if (!own) continue;
        if (held.get(lease) === own.keys.length) own.renewedAt = now;
        else this.lose(lease, own);
      }
      if (this.rounds++ % SWEEP_EVERY === 0) await sweep(this.knex);
    } catch (error) {
      this.logger.warn(`Leases could not be renewed: ${error instanceof Error ? error.message : error}`);
      for (const [lease, own] of this.leases)
        if (Date.now() - own.renewedAt > this.life * 1000) this.lose(lease, own);
    }
  }

  /** Given back by another process, taken over after it lapsed, or at its end: no later renewal can win it back. */
  private lose(lease: string, own: OwnLease): void {
    this.drop(lease);
    own.onLost?.();
  }
}
