import type { PnbpReport } from "../../../contract/pnbp";
import { readReport } from "../../../views/pnbp/read-report";
import { parse } from "../../http/parse";
import type { OfficerRequest } from "../officer-context";
import { connectionOf, facilityInView, pnbpAccess } from "./pnbp-access";
import { reportQuery } from "./query-schemas";

/** The report that a request asks for: on screen, as XLSX and as CSV it is the same one. */
export async function loadReport(req: OfficerRequest): Promise<PnbpReport> {
  const { role } = pnbpAccess(req);
  const { period, facility } = parse(reportQuery, req.query);
  return readReport(connectionOf(req), {
    period,
    facility: await facilityInView(req, facility),
    mayClose: role === "finance",
    now: new Date(),
  });
}
