/**
 * Those of this process who want the same keys stand in line, first come, first served: a hundred waiting requests are
 * then one that asks the database. Joining the line of all keys at once can't end in a circle.
 */
export class KeyLine {
  private readonly last = new Map<string, Promise<void>>();

  /** @returns `turn`, kept when everyone before has left, and `leave`, to be called in any case */
  join(keys: readonly string[]): { turn: Promise<void>; leave: () => void } {
    let leave = () => {};
    const left = new Promise<void>((resolve) => (leave = resolve));
    const turn = Promise.all(keys.map((key) => this.last.get(key))).then(() => {});
    const over = turn.then(() => left);
    for (const key of keys) this.last.set(key, over);
    void over.then(() => {
      for (const key of keys) if (this.last.get(key) === over) this.last.delete(key);
    });
    return { turn, leave };
  }
}
