import type { MedusaResponse } from "@medusajs/framework/http";
import type { PhotoView } from "../../../../contract/catalog";
import { DomainError } from "../../../../domain/domain-error";
import { toPhotoView } from "../../../../modules/listing/to-photo-view";
import { addPhotoWorkflow } from "../../../../workflows/add-photo";
import { facilityOf, type OfficerRequest } from "../../officer-context";

/** Multipart with one file, "photo". */
export async function POST(req: OfficerRequest, res: MedusaResponse<{ photo: PhotoView }>) {
  const facility_id = facilityOf(req, "facility_staff");
  if (!req.file)
    throw new DomainError("invalid_input", {}, "invalid", { photo: "Pilih satu foto untuk diunggah." });
  const picture = req.file.buffer.toString("base64");
  const input = { facility_id, officer_id: req.officer.id, picture };
  const { result } = await addPhotoWorkflow(req.scope).run({ input });
  res.status(201).json({ photo: toPhotoView(result) });
}
