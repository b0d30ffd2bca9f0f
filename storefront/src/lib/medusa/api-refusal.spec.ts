import { expect, it } from "vitest";
import { TOO_MANY_DIGEST } from "../too-many";
import { ApiRefusal } from "./api-refusal";

it.each([
  [400, true],
  [404, true],
  [409, true],
  [429, false],
  [500, false],
  [503, false],
])("a cart or an order that is answered with %d is gone: %s", (status, isGone) => {
  expect(new ApiRefusal(status, "refused", "Tidak dapat diproses.").isGone).toBe(isGone);
});

it("having asked too often, and nothing else, tells the error page so", () => {
  const digestOf = (status: number) => new ApiRefusal(status, "refused", "Tidak dapat diproses.").digest;
  expect([429, 404, 500].map(digestOf)).toEqual([TOO_MANY_DIGEST, undefined, undefined]);
});
