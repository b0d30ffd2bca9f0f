import type { MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import type { PnbpLineList } from "../../../../contract/pnbp";
import { readLines } from "../../../../views/pnbp/read-lines";
import { pageNumber, parse } from "../../../http/parse";
import type { OfficerRequest } from "../../officer-context";
import { connectionOf, facilityInView, pnbpAccess } from "../pnbp-access";
import { optionalFacility, period } from "../query-schemas";

const query = z.object({
  period: period.optional(),
  facility: optionalFacility,
  akun: z
    .string()
    .regex(/^[0-9]{6}$/, { error: "Kode akun terdiri atas 6 angka." })
    .optional(),
  undeposited: z.enum(["0", "1"]).default("0"),
  credit: z.enum(["0", "1"]).default("0"),
  page: pageNumber,
});

export async function GET(req: OfficerRequest, res: MedusaResponse<PnbpLineList>) {
  pnbpAccess(req);
  const asked = parse(query, req.query);
  const facility = await facilityInView(req, asked.facility);
  const only = { undeposited: asked.undeposited === "1", credit: asked.credit === "1" };
  const filter = { period: asked.period, facility, akun: asked.akun, ...only };
  res.json(await readLines(connectionOf(req), filter, asked.page));
}
