import type { MedusaResponse } from "@medusajs/framework/http";
import { readEvidenceFile } from "../../../../../../views/pnbp/read-evidence-file";
import { parse } from "../../../../../http/parse";
import { sendFile } from "../../../../../http/send-file";
import type { OfficerRequest } from "../../../../officer-context";
import { connectionOf, pnbpAccess } from "../../../pnbp-access";
import { pathId } from "../../../query-schemas";

/** `GET /officer/pnbp/deposits/:id/evidence`: the file as it was uploaded, to be saved. */
export async function GET(req: OfficerRequest, res: MedusaResponse) {
  const { own } = pnbpAccess(req);
  sendFile(res, await readEvidenceFile(connectionOf(req), parse(pathId, req.params.id), own));
}
