import { DomainError } from "../../domain/domain-error";

/**
 * Reads two parts of one form. When both are refused, one refusal names the fields of both, so that a person mends the
 * form once.
 * @throws DomainError "invalid_input" for both; of one part, its own
 */
export function readTogether<A, B>(first: () => A, second: () => B): [A, B] {
  const [a, b] = [tried(first), tried(second)];
  if ("refusal" in a && "refusal" in b)
    throw new DomainError("invalid_input", {}, "invalid", { ...a.refusal.fields, ...b.refusal.fields });
  if ("refusal" in a) throw a.refusal;
  if ("refusal" in b) throw b.refusal;
  return [a.value, b.value];
}

function tried<T>(read: () => T): { value: T } | { refusal: DomainError } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}
