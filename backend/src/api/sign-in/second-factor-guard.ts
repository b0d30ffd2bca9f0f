import type { MedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { DomainError } from "../../domain/domain-error";
import { plainCode } from "../../domain/second-factor";
import { env } from "../../env";
import { useRecoveryCode } from "../../modules/officer/second-factor/recovery-codes";
import { useCode } from "../../modules/officer/second-factor/second-factor";
import { countWrongCode } from "../../modules/officer/session/end-sessions";
import type { OfficerSession } from "../../modules/officer/session/read-session";
import { note, refuseSpent } from "../limits/rate-limiter";

export type GivenCode = { code: string } | { recovery_code: string };

/**
 * Takes a code of the officer's app, or a recovery code, once. Wrong ones are counted for the officer: whoever comes
 * this far knows the password, so nobody else is locked out by it.
 * @throws DomainError "code_wrong", "code_used", "recovery_code_wrong", "too_many_requests"
 */
export async function takeCode(req: MedusaRequest, session: OfficerSession, given: GivenCode): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { id } = session.officer;
  await refuseSpent(req.scope, "SECOND_FACTOR", id);
  if ("recovery_code" in given) {
    if (await useRecoveryCode(knex, id, given.recovery_code, env.SECOND_FACTOR_KEY)) return;
    return refuseCode(req, session, "recovery_code", "recovery_code_wrong");
  }
  const taken = await useCode(knex, id, plainCode(given.code), env.SECOND_FACTOR_KEY, Date.now());
  if (taken === "accepted") return;
  return refuseCode(req, session, "code", taken === "used" ? "code_used" : "code_wrong");
}

async function refuseCode(
  req: MedusaRequest,
  session: OfficerSession,
  field: "code" | "recovery_code",
  code: "code_wrong" | "code_used" | "recovery_code_wrong",
): Promise<never> {
  await countWrong(req, session);
  throw new DomainError(code, {}, "invalid", { [field]: FIELD_SENTENCES[code] });
}

/** A wrong code costs one of the officer's tries, and one of this sign-in's. */
export async function countWrong(req: MedusaRequest, session: OfficerSession): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await note(req.scope, "SECOND_FACTOR", session.officer.id);
  await countWrongCode(knex, session.id);
}

const FIELD_SENTENCES = {
  code_wrong: "Kode ini tidak cocok. Lihat kode yang sedang tampil di aplikasi autentikator.",
  code_used: "Kode ini sudah dipakai. Tunggu kode berikutnya di aplikasi autentikator.",
  recovery_code_wrong: "Kode pemulihan ini tidak dikenal atau sudah dipakai.",
} as const;
