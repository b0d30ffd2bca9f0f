/** Lets so many through at a time, the others in the order they came. */
export class Turnstile {
  private readonly waiting: (() => void)[] = [];
  private inside = 0;

  constructor(private readonly places: number) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.places) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.inside++;
    try {
      return await work();
    } finally {
      // Whoever is next takes this place; it never looks free to one who comes just now.
      const next = this.waiting.shift();
      if (next) next();
      else this.inside--;
    }
  }
}
