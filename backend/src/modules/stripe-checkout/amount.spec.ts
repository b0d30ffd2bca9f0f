import fc from "fast-check";
import { expect, it } from "vitest";
import { rupiah } from "../../domain/rupiah";
import { fromStripeAmount, toStripeAmount } from "./amount";

it("counts rupiah in hundredths, as Stripe does for IDR", () => {
  expect(toStripeAmount(rupiah(150_000))).toBe(15_000_000);
  expect(fromStripeAmount(15_000_000)).toBe(150_000);
});

it("comes back as it went", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (whole) => {
      expect(fromStripeAmount(toStripeAmount(rupiah(whole)))).toBe(whole);
    }),
  );
});

it("refuses sen", () => {
  expect(() => fromStripeAmount(15_000_050)).toThrow("rupiah_not_whole");
});
