import type { MedusaResponse } from "@medusajs/framework/http";
import type { ShareRuleList } from "../../../../contract/pnbp";
import { readShareRules } from "../../../../views/pnbp/read-share-rules";
import type { OfficerRequest } from "../../officer-context";
import { connectionOf, pnbpAccess } from "../pnbp-access";

export async function GET(req: OfficerRequest, res: MedusaResponse<ShareRuleList>) {
  const { own } = pnbpAccess(req);
  res.json(await readShareRules(connectionOf(req), own));
}
