import type { MedusaResponse } from "@medusajs/framework/http";
import { readEvidenceFile } from "../../../../../../views/pnbp/read-evidence-file";
import { pathId } from "../../../../../http/path-id";
import { sendFile } from "../../../../../http/send-file";
import type { OfficerRequest } from "../../../../officer-context";
import { connectionOf, pnbpAccess } from "../../../pnbp-access";

/** `GET /officer/pnbp/deposits/:id/evidence`: the file as it was uploaded, to be saved. */
export async function GET(req: OfficerRequest, res: MedusaResponse) {
  const { own } = pnbpAccess(req);
  sendFile(res, await readEvidenceFile(connectionOf(req), pathId(req, "id"), own));
}
