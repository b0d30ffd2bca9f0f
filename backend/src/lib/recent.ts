/** How many are remembered: the active index, one being built, the one before. */
const MOST = 4;

type Kept<Value> = { value: Promise<Value>; until: number };

/** The last few of what takes long to read, each for a while; what could not be read is tried again. */
export class Recent<Key, Value> {
  private readonly kept = new Map<Key, Kept<Value>>();

  /** @param lateMs for so long after its time a value is still told while it is read anew, so that nobody waits */
  constructor(
    private readonly keptMs = Infinity,
    private readonly lateMs = 0,
  ) {}

  get(key: Key, read: () => Promise<Value>): Promise<Value> {
    const now = Date.now();
    const kept = this.kept.get(key);
    if (kept && kept.until > now) return this.keep(key, kept);
    const anew = { value: read(), until: now + this.keptMs };
    if (kept && kept.until + this.lateMs > now) {
      kept.until = anew.until;
      anew.value.then(
        () => this.keep(key, anew),
        () => (kept.until = now),
      );
      return this.keep(key, kept);
    }
    anew.value.catch(() => this.kept.get(key) === anew && this.kept.delete(key));
    return this.keep(key, anew);
  }

  private keep(key: Key, entry: Kept<Value>): Promise<Value> {
    this.kept.delete(key);
    this.kept.set(key, entry);
    for (const oldest of this.kept.keys()) if (this.kept.size > MOST) this.kept.delete(oldest);
    return entry.value;
  }
}
