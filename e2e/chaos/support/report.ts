type ChaosReport = {
  rounds: number;
  /** How often a promise of the shop was broken. */
  violations: number;
  /** The same counted on stock Medusa; null where it was not run, or where it makes no sense. */
  stock_violations: number | null;
} & Record<string, unknown>;

/** What was broken, in words, and how often. */
export class Violations {
  private readonly counts = new Map<string, number>();

  add(what: string, times = 1): void {
    if (times > 0) this.counts.set(what, (this.counts.get(what) ?? 0) + times);
  }

  addAll(others: Violations): void {
    for (const [what, times] of others.counts) this.add(what, times);
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  get byKind(): Record<string, number> {
    return Object.fromEntries(this.counts);
  }

  toString(): string {
    return [...this.counts].map(([what, times]) => `${times} ${what}`).join(", ") || "nothing";
  }
}

/**
 * Runs a chaos command: its last line is its report as JSON, and it fails when a promise was broken. One that was cut
 * short has counted nothing, and says why.
 */
export function asCommand(name: string, run: () => Promise<ChaosReport>): void {
  run().then(
    (report) => {
      console.log(JSON.stringify({ name, ...report }));
      process.exit(report.violations > 0 ? 1 : 0);
    },
    (reason: unknown) => {
      console.error(reason);
      const error = reason instanceof Error ? reason.message : String(reason);
      console.log(JSON.stringify({ name, rounds: null, violations: null, stock_violations: null, error }));
      process.exit(1);
    },
  );
}

/** Whoever stops a command by hand leaves nothing running. */
export function endWith(down: () => Promise<void>): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void down().finally(() => process.exit(130)));
}

export function say(line: string): void {
  console.log(`${new Date().toISOString().slice(11, 19)}  ${line}`);
}
