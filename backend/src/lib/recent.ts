/** How many are remembered: the active index, one being built, the one before. */
const MOST = 4;

/** The last few of what takes long to read, each for a while; what could not be read is tried again. */
export class Recent<Key, Value> {
  private readonly kept = new Map<Key, { value: Promise<Value>; until: number }>();

  constructor(private readonly keptMs = Infinity) {}

  get(key: Key, read: () => Promise<Value>): Promise<Value> {
    const now = Date.now();
    const kept = this.kept.get(key);
    const entry = kept && kept.until > now ? kept : { value: read(), until: now + this.keptMs };
    this.kept.delete(key);
    this.kept.set(key, entry);
    for (const oldest of this.kept.keys()) if (this.kept.size > MOST) this.kept.delete(oldest);
    entry.value.catch(() => this.kept.get(key) === entry && this.kept.delete(key));
    return entry.value;
  }
}
