import { pause } from "./pause";

/** How long somebody keeps pressing one button before that counts as having been left alone. */
const PATIENCE = 5 * 60_000;

/** Its message names them in the plural: "shoppers who could not order". */
export class LeftAlone extends Error {}

/** Somebody at a shop whose servers may be dead: they press again, at one server after the other, as people do. */
export class Visit {
  /** @param presses counted on from here, so that not everybody begins at the same server */
  constructor(
    private readonly urls: readonly string[],
    private presses: number,
  ) {}

  /**
   * Presses until there is an answer for good.
   * @throws LeftAlone `otherwise`
   */
  async insist<T>(otherwise: string, press: (url: string) => Promise<T | null>, every = 500): Promise<T> {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await pause(every)) {
      const answer = await press(this.urls[this.presses++ % this.urls.length] ?? "");
      if (answer !== null) return answer;
    }
    throw new LeftAlone(otherwise);
  }

  /** @throws LeftAlone `otherwise` */
  async until(otherwise: string, press: (url: string) => Promise<boolean>, every?: number): Promise<void> {
    await this.insist(otherwise, async (url) => (await press(url)) || null, every);
  }
}
