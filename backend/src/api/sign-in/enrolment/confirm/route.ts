import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import type { EnrolledView } from "../../../../contract/officer";
import { DomainError } from "../../../../domain/domain-error";
import { plainCode } from "../../../../domain/second-factor";
import { env } from "../../../../env";
import { confirmSecret } from "../../../../modules/officer/second-factor/second-factor";
import { endSessionsOf } from "../../../../modules/officer/session/end-sessions";
import { openSession } from "../../../../modules/officer/session/open-session";
import { parse } from "../../../http/parse";
import { networkOfSession } from "../../network-of-session";
import { pendingSession } from "../../pending-session";
import { giveTryBack, spendTry } from "../../second-factor-guard";

const body = z.strictObject({ code: z.string().min(1).max(20) });

/** Puts the offered secret in force once the app shows a code of it. Every other session of the officer ends. */
export async function POST(req: MedusaRequest, res: MedusaResponse<EnrolledView>) {
  const session = await pendingSession(req, "enrol", "open");
  const { code } = parse(body, req.body);
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await spendTry(req, session);
  const recovery_codes = await confirmSecret(
    knex,
    session,
    plainCode(code),
    env.SECOND_FACTOR_KEY,
    Date.now(),
  );
  if (!recovery_codes)
    throw new DomainError("code_wrong", {}, "invalid", {
      code: "Kode ini tidak cocok. Periksa jam ponsel Anda, lalu ketik kode yang sedang tampil.",
    });
  await giveTryBack(req, session);
  const { id } = session.officer;
  await endSessionsOf(knex, id, session.id);
  const opened = await openSession(knex, {
    officer_id: id,
    stage: "open",
    second_factor: true,
    network: networkOfSession(req),
    after: session.id,
    hours: env.OFFICER_SESSION_HOURS,
  });
  res.json({ ...opened, recovery_codes });
}
