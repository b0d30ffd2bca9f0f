import { describe, expect, it } from "vitest";
import { codeOfStep, newTotpSecret, otpauthUrl, stepOfCode } from "./totp";

/** RFC 6238, appendix B, the SHA-1 rows, cut to six digits; the secret is "12345678901234567890". */
const RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("codes", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("at %i seconds is %s", (seconds, code) => {
    expect(codeOfStep(RFC_SECRET, Math.floor(seconds / 30))).toBe(code);
  });

  it("are taken one step early or late, no more", () => {
    const now = 1_790_000_010_000;
    const step = Math.floor(now / 30_000);
    const taken = [-2, -1, 0, 1, 2].map((aside) =>
      stepOfCode(RFC_SECRET, codeOfStep(RFC_SECRET, step + aside), now),
    );
    expect(taken).toEqual([null, step - 1, step, step + 1, null]);
  });

  it.each(["", "28708", "2870822", "abcdef", "٢٨٧٠٨٢"])("%j is none", (code) => {
    expect(stepOfCode(RFC_SECRET, code, 59_000)).toBeNull();
  });
});

it("makes a secret of 160 bits, never the same", () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
});

it("names the shop and the account in what the QR code says", () => {
  expect(otpauthUrl(RFC_SECRET, "kurator@contoh.id")).toBe(
    "otpauth://totp/Karya%20Binaan:kurator%40contoh.id?issuer=Karya%20Binaan&secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30",
  );
});
