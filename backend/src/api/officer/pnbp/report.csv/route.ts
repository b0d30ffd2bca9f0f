import type { MedusaResponse } from "@medusajs/framework/http";
import type { OfficerRequest } from "../../officer-context";
import { sendFile } from "../../../http/send-file";
import { loadReport } from "../load-report";
import { reportFilename } from "../report-columns";
import { toReportCsv } from "../to-report-csv";

export async function GET(req: OfficerRequest, res: MedusaResponse) {
  const report = await loadReport(req);
  sendFile(res, {
    filename: `${reportFilename(report)}.csv`,
    content_type: "text/csv; charset=utf-8",
    content: Buffer.from(toReportCsv(report), "utf8"),
  });
}
