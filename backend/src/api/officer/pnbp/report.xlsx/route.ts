import type { MedusaResponse } from "@medusajs/framework/http";
import type { OfficerRequest } from "../../officer-context";
import { sendFile } from "../../../http/send-file";
import { loadReport } from "../load-report";
import { reportFilename } from "../report-columns";
import { toReportXlsx } from "../to-report-xlsx";

export async function GET(req: OfficerRequest, res: MedusaResponse) {
  const report = await loadReport(req);
  sendFile(res, {
    filename: `${reportFilename(report)}.xlsx`,
    content_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    content: await toReportXlsx(report),
  });
}
