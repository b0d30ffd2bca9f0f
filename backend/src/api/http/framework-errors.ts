import { DomainError } from "../../domain/domain-error";

/** What Express and its body reader can't read: they set a 4xx status. */
export function asUnreadable(error: unknown): DomainError | null {
  if (typeof error !== "object" || error === null) return null;
  const status = "status" in error ? Number(error.status) : 0;
  if (status === 413) return new DomainError("body_too_large", {}, "too_large");
  return status >= 400 && status < 500 ? new DomainError("malformed_body") : null;
}

/** What Medusa's own routes refuse: they set a type. */
export function asMedusaRefusal(error: unknown): DomainError | null {
  if (typeof error !== "object" || error === null) return null;
  const type = "type" in error && typeof error.type === "string" ? error.type : "";
  return MEDUSA_REFUSALS[type]?.() ?? null;
}

/** Its sentences are English, and some hold the database's words: only the kind of refusal is handed on. */
const MEDUSA_REFUSALS: Readonly<Record<string, () => DomainError>> = {
  unauthorized: () => new DomainError("sign_in_refused", {}, "signed_out"),
  forbidden: () => new DomainError("role_required", {}, "forbidden"),
  not_found: () => new DomainError("not_found", {}, "not_found"),
  conflict: () => new DomainError("conflict", {}, "conflict"),
  duplicate_error: () => new DomainError("conflict", {}, "conflict"),
  not_allowed: () => new DomainError("request_refused"),
  invalid_data: () => new DomainError("request_refused"),
};
