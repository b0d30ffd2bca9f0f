import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import multer from "multer";
import { DomainError } from "../../../../domain/domain-error";
import { facilityOf, type OfficerRequest } from "../../officer-context";

const MAX_BYTES = 5 * 1024 * 1024;

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MAX_BYTES, files: 1, fields: 1, parts: 2, fieldSize: 512 * 1024 },
}).single("evidence");

/** Middleware of `POST /officer/pnbp/deposits`. Nothing is read from someone who may not record a deposit. */
export function receiveEvidence(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  facilityOf(req as OfficerRequest, "treasurer");
  upload(req, res, (error: unknown) =>
    next(error === undefined || error === null ? undefined : asRefusal(error)),
  );
}

function asRefusal(error: unknown): DomainError {
  const tooLarge = error instanceof multer.MulterError && error.code === "LIMIT_FILE_SIZE";
  if (!tooLarge) return new DomainError("malformed_body");
  return new DomainError("deposit_evidence_invalid", {}, "too_large", {
    evidence: "Berkas bukti paling besar 5 MB.",
  });
}
