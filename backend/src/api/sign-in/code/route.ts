import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import type { SignInView } from "../../../contract/officer";
import { env } from "../../../env";
import { openSession } from "../../../modules/officer/session/open-session";
import { parse } from "../../http/parse";
import { networkOfSession } from "../network-of-session";
import { pendingSession } from "../pending-session";
import { takeCode } from "../second-factor-guard";

const body = z.union([
  z.strictObject({ code: z.string().min(1).max(20) }),
  z.strictObject({ recovery_code: z.string().min(1).max(40) }),
]);

/** The second step: a code of the officer's app, or a recovery code. */
export async function POST(req: MedusaRequest, res: MedusaResponse<SignInView>) {
  const session = await pendingSession(req, "code");
  await takeCode(req, session, parse(body, req.body));
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const opened = await openSession(knex, {
    officer_id: session.officer.id,
    stage: "open",
    second_factor: true,
    network: networkOfSession(req),
    after: session.id,
    hours: env.OFFICER_SESSION_HOURS,
  });
  res.json(opened);
}
