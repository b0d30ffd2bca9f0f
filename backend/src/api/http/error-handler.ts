import { errorHandler as medusaErrorHandler } from "@medusajs/framework/http";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DomainError } from "../../domain/domain-error";
import { asDatabaseRefusal } from "./database-errors";
import { asDomainError, languageOf, toApiError } from "./to-api-error";

const fallback = medusaErrorHandler();

/** Errors of the body reader carry a `type`; those of our rules are DomainErrors; the rest is Medusa's to answer. */
export function errorHandler(
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) {
  const refusal = asDomainError(error) ?? asDatabaseRefusal(error) ?? fromBodyReader(error);
  if (!refusal) return fallback(error as Parameters<typeof fallback>[0], req, res, next);
  const { status, body } = toApiError(refusal, languageOf(req));
  res.status(status).json(body);
}

function fromBodyReader(error: unknown): DomainError | null {
  const type = typeof error === "object" && error !== null && "type" in error ? error.type : null;
  if (type === "entity.too.large") return new DomainError("body_too_large", {}, "too_large");
  if (type === "entity.parse.failed" || type === "encoding.unsupported")
    return new DomainError("malformed_body");
  return null;
}
