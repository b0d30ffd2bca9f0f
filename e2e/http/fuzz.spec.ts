import { expect, it } from "vitest";
import { runFuzz } from "../fuzz/run-fuzz";

/** The short form of `npm run fuzz`, as callers who can't change what other specs rely on. */
it("malformed requests are refused, and told nothing", async () => {
  const result = await runFuzz({
    requests: 2500,
    seed: 7,
    ownShop: false,
    seconds: 20,
  });
  expect(result.findings).toEqual([]);
  expect(result).toMatchObject({ server_errors: 0, leaks: 0 });
  expect(result.requests).toBeGreaterThan(200);
}, 90_000);
