import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import type { EnrolmentView } from "../../../contract/officer";
import { env } from "../../../env";
import { offerSecret, readSecondFactor } from "../../../modules/officer/second-factor/second-factor";
import { otpauthUrl } from "../../../modules/officer/second-factor/totp";
import { parse } from "../../http/parse";
import { pendingSession } from "../pending-session";
import { takeCode } from "../second-factor-guard";

const body = z.strictObject({ code: z.string().max(20).optional() });

/**
 * Offers a secret for an authenticator app: to an officer who has to set one up, or who chooses to. Whoever has one
 * already proves it by a code: a session alone, left open on a desk, must not move the factor to another phone.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse<EnrolmentView>) {
  const session = await pendingSession(req, "enrol", "open");
  const { code = "" } = parse(body, req.body);
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { id, email } = session.officer;
  if ((await readSecondFactor(knex, id)).enabled) await takeCode(req, session, { code });
  const secret = await offerSecret(knex, session, env.SECOND_FACTOR_KEY);
  res.json({ secret, otpauth_url: otpauthUrl(secret, email) });
}
