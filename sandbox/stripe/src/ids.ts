import { createHash, randomBytes } from "node:crypto";

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** "cs_test_" + 24 letters and digits, as Stripe's ids look. */
export function newId(prefix: string): string {
  return `${prefix}_${[...randomBytes(24)].map((byte) => LETTERS[byte % LETTERS.length]).join("")}`;
}

/** `count` pseudo-random bytes that are always the same for the same text: pictures and account numbers. */
export function bytesFrom(text: string, count: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(count / 32) }, (_, index) =>
    createHash("sha256").update(`${index}:${text}`).digest(),
  );
  return Buffer.concat(blocks).subarray(0, count);
}
