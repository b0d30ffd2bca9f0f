import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import type { RecoveryCodesView } from "../../../../contract/officer";
import { env } from "../../../../env";
import { replaceRecoveryCodes } from "../../../../modules/officer/second-factor/recovery-codes";
import { parse } from "../../../http/parse";
import { takeCode } from "../../../sign-in/second-factor-guard";
import type { OfficerRequest } from "../../officer-context";

const body = z.strictObject({ code: z.string().min(1).max(20) });

/** New recovery codes in place of the former ones. */
export async function POST(req: OfficerRequest, res: MedusaResponse<RecoveryCodesView>) {
  await takeCode(req, req.officer_session, parse(body, req.body));
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const recovery_codes = await knex.transaction((trx) =>
    replaceRecoveryCodes(trx, req.officer.id, env.SECOND_FACTOR_KEY),
  );
  res.json({ recovery_codes });
}
