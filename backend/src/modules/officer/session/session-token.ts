import { createHash, randomBytes } from "node:crypto";

/** 256 bits from the system: nothing to guess, nothing to read in it. */
export function newSessionToken(): string {
  return `kb_${randomBytes(32).toString("base64url")}`;
}

/** What the database keeps of a token. Plain SHA-256: a token has no weak values that a dictionary could try. */
export function sessionTokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
