import type { Random } from "../../fuzz/random";
import { pause } from "./pause";
import type { Part } from "./stack";

/** Kills parts of the stack by chance, but each as often as the others, and brings them up again. */
export class Kills {
  readonly byPart: Record<string, number> = {};
  private next: Part[] = [];
  private wanted = 0;
  private count = 0;

  constructor(
    private readonly parts: readonly Part[],
    private readonly random: Random,
  ) {}

  /** @param told after every kill: how many there were */
  async run(wanted: number, told: (kills: number) => void = () => {}): Promise<void> {
    [this.wanted, this.count] = [wanted, 0];
    while (this.count < wanted) {
      await pause(300 + this.random.next() * 2500);
      if (this.next.length === 0) this.next = [...this.parts];
      const [part] = this.next.splice(this.random.below(this.next.length), 1);
      if (!part) return;
      await part.kill();
      await part.start();
      this.byPart[part.name] = (this.byPart[part.name] ?? 0) + 1;
      told(++this.count);
    }
  }

  /** Waits until there were as many kills as belong to this share of the work: neither is over before the other. */
  async keepPace(share: number): Promise<void> {
    while (this.count < this.wanted && share > (this.count + 1) / this.wanted) await pause(200);
  }
}
