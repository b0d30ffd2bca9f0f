import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import multer from "multer";
import { DomainError } from "../../../../domain/domain-error";
import { MAX_PHOTO_BYTES } from "../../../../photos/process-photo";
import { facilityOf, type OfficerRequest } from "../../officer-context";

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MAX_PHOTO_BYTES, files: 1, fields: 0, parts: 1 },
}).single("photo");

/** Middleware of `POST /officer/facility/photos`. Nothing is read from someone who may not add a photo. */
export function receivePhoto(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  facilityOf(req as OfficerRequest, "facility_staff");
  upload(req, res, (error: unknown) => next(error ? asRefusal(error) : undefined));
}

function asRefusal(error: unknown): DomainError {
  if (error instanceof multer.MulterError && error.code === "LIMIT_FILE_SIZE")
    return new DomainError("photo_too_large", {}, "too_large", { photo: "Foto paling besar 15 MB." });
  return new DomainError("invalid_input", {}, "invalid", {
    photo: "Kirim satu berkas foto saja, pada isian bernama photo.",
  });
}
