import type { MedusaResponse } from "@medusajs/framework/http";
import type { LedgerChainView } from "../../../../contract/pnbp";
import { DomainError } from "../../../../domain/domain-error";
import { readChain } from "../../../../views/pnbp/read-chain";
import { parse } from "../../../http/parse";
import type { OfficerRequest } from "../../officer-context";
import { connectionOf, facilityInView } from "../pnbp-access";
import { facilityQuery } from "../query-schemas";

/** Recomputes the chain of a facility's entries: whoever sees its books can check that none was altered. */
export async function GET(req: OfficerRequest, res: MedusaResponse<LedgerChainView>) {
  const facility = await facilityInView(req, parse(facilityQuery, req.query).facility);
  if (facility === null) {
    throw new DomainError("invalid_input", {}, "invalid", {
      facility: "Pilih UPT yang buku besarnya diperiksa.",
    });
  }
  res.json(await readChain(connectionOf(req), facility));
}
