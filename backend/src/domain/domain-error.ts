/**
 * Decides the HTTP status: invalid 400, signed_out 401, forbidden 403, not_found 404, conflict 409, too_large 413,
 * too_many 429 (its details say `seconds` until the next try).
 */
export type DomainErrorKind =
  "invalid" | "signed_out" | "forbidden" | "not_found" | "conflict" | "too_large" | "too_many";

/**
 * A refusal by a rule. `code` names the rule (its sentence stands in the message catalogue);
 * `details` are facts for the sentence and the log, never personal data.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly kind: DomainErrorKind = "invalid",
    /** Path of an input field → sentence for it. */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(code);
    this.name = "DomainError";
  }
}
