import { Secret, TOTP } from "otpauth";
import { CODE_SECONDS, codeStep, STEPS_ASIDE } from "../../../domain/second-factor";

const SECRET_BYTES = 20;

/** RFC 6238 as every authenticator app does it: SHA-1, six digits, thirty seconds. */
const totp = (secret: string, label = "") =>
  new TOTP({
    issuer: "Karya Binaan",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: CODE_SECONDS,
    secret: Secret.fromBase32(secret),
  });

/** A new secret, in base 32. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What the QR code says. */
export function otpauthUrl(secret: string, email: string): string {
  return totp(secret, email).toString();
}

/** The code that an authenticator app shows in a step. */
export function codeOfStep(secret: string, step: number): string {
  return totp(secret).generate({ timestamp: step * CODE_SECONDS * 1000 });
}

/** The step that a code belongs to, around now; null for a wrong one. Compared in constant time. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  // Digits of other scripts are as many characters and more bytes, which the comparison doesn't take.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const aside = totp(secret).validate({ token: code, timestamp: now, window: STEPS_ASIDE });
  return aside === null ? null : codeStep(now) + aside;
}
