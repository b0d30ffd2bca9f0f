import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { errorHandler as medusaErrorHandler } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { DomainError } from "../../domain/domain-error";
import { asDatabaseRefusal } from "./database-errors";
import { asMedusaRefusal, asUnreadable } from "./framework-errors";
import { loggable } from "../../lib/loggable";
import { asDomainError, languageOf, toApiError } from "./to-api-error";

const medusaAnswer = medusaErrorHandler();

/**
 * Every error of a route ends here. What refuses a request is a 4xx with our sentence; the rest is a defect: logged
 * whole, told to the caller in a sentence that gives nothing away. Medusa's Admin keeps Medusa's words.
 */
export function errorHandler(
  error: unknown,
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) {
  const ruled = asDomainError(error);
  const ours = ruled ?? asDatabaseRefusal(error) ?? asUnreadable(error);
  if (!ours && req.originalUrl.startsWith("/admin")) {
    return medusaAnswer(error as Parameters<typeof medusaAnswer>[0], req, res, next);
  }
  const refusal = ours ?? asMedusaRefusal(error);
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  // Never the request's address, which is an order's key, nor what could not be read: a password may stand in it.
  if (!refusal) logger.error(loggable(error));
  else if (!ruled && refusal.code !== "malformed_body")
    logger.info(`Refused as ${refusal.code}: ${loggable(error).message}`);
  if (res.headersSent) {
    res.end();
    return;
  }
  if (refusal?.kind === "too_many") res.setHeader("retry-after", String(refusal.details["seconds"]));
  const { status, body } = toApiError(refusal ?? new DomainError("server_failed"), languageOf(req));
  res.status(refusal ? status : 500).json(body);
}
