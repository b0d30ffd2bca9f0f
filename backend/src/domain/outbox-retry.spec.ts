import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_ATTEMPTS, retryDelaySeconds } from "./outbox-retry";

describe("retryDelaySeconds", () => {
  it.each([
    [1, 1],
    [2, 2],
    [5, 16],
    [10, 512],
    [11, 900],
    [5000, 900],
  ])("after %i failures is about %i seconds", (attempts, seconds) => {
    expect(retryDelaySeconds(attempts, 0.5)).toBe(seconds);
  });

  it("strays by a quarter at most", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (n, random) => {
          const share = retryDelaySeconds(n, random) / retryDelaySeconds(n, 0.5);
          expect(share).toBeGreaterThanOrEqual(0.75);
          expect(share).toBeLessThan(1.25);
        },
      ),
    );
  });

  it("gives an outage of two hours time to pass", () => {
    const seconds = Array.from({ length: MOST_ATTEMPTS - 1 }, (_, n) => retryDelaySeconds(n + 1, 0));
    expect(seconds.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(2 * 60 * 60);
  });
});
