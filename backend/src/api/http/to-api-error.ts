import { DomainError, type DomainErrorKind } from "../../domain/domain-error";
import type { ApiError } from "../../contract/common";
import { messages } from "./messages";

const STATUS: Record<DomainErrorKind, number> = {
  invalid: 400,
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  too_many: 429,
};

/** The language of the sentences that the caller asked for. Indonesian unless English comes first. */
export function languageOf(req: { headers: { "accept-language"?: string | string[] } }): "id" | "en" {
  return String(req.headers["accept-language"] ?? "").startsWith("en") ? "en" : "id";
}

/** The one place where a refusal becomes an HTTP answer. */
export function toApiError(
  error: DomainError,
  language: "id" | "en" = "id",
): { status: number; body: ApiError } {
  const sentence = messages[error.code]?.[language] ?? error.code;
  const message = sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(error.details[name] ?? ""));
  const fields = Object.keys(error.fields).length > 0 ? { fields: { ...error.fields } } : {};
  return { status: STATUS[error.kind], body: { code: error.code, message, ...fields } };
}

/** Workflows wrap what a step throws and may hand on a plain object: recognise a DomainError by its shape. */
export function asDomainError(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (typeof error !== "object" || error === null) return null;
  if ("name" in error && error.name === "DomainError" && "code" in error) {
    const plain = error as Partial<DomainError> & { code: string };
    return new DomainError(plain.code, plain.details, plain.kind, plain.fields);
  }
  if ("error" in error) return asDomainError(error.error);
  return "cause" in error ? asDomainError(error.cause) : null;
}
