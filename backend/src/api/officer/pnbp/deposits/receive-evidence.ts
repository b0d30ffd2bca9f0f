import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import multer from "multer";
import { DomainError } from "../../../../domain/domain-error";
import { facilityOf, type OfficerRequest } from "../../officer-context";

const MAX_BYTES = 5 * 1024 * 1024;

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MAX_BYTES, files: 1, fields: 1, parts: 2, fieldSize: 512 * 1024 },
}).single("evidence");

/** A request with the evidence's file, or with what was wrong with it: the form's other fields are read all the same. */
export type EvidenceRequest = OfficerRequest & { evidence_refusal?: DomainError };

/** Middleware of `POST /officer/pnbp/deposits`. Nothing is read from someone who may not record a deposit. */
export function receiveEvidence(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  facilityOf(req as OfficerRequest, "treasurer");
  upload(req, res, (error: unknown) => {
    if (error === undefined || error === null) return next();
    if (!isTooLarge(error)) return next(new DomainError("malformed_body"));
    (req as EvidenceRequest).evidence_refusal = tooLarge();
    next();
  });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof multer.MulterError && error.code === "LIMIT_FILE_SIZE";
}

function tooLarge() {
  const fields = { evidence: "Berkas bukti paling besar 5 MB." };
  return new DomainError("deposit_evidence_invalid", {}, "too_large", fields);
}
