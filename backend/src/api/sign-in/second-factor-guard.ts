import type { MedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { DomainError } from "../../domain/domain-error";
import { plainCode } from "../../domain/second-factor";
import { env } from "../../env";
import { useRecoveryCode } from "../../modules/officer/second-factor/recovery-codes";
import { useCode } from "../../modules/officer/second-factor/second-factor";
import { claimTry } from "../../modules/officer/session/claim-try";
import type { OfficerSession } from "../../modules/officer/session/read-session";
import { giveBack, spend } from "../limits/rate-limiter";

export type GivenCode = { code: string } | { recovery_code: string };

/**
 * Takes a code of the officer's app, or a recovery code, once.
 * @throws DomainError "code_wrong", "code_used", "recovery_code_wrong", "too_many_requests", "sign_in_required"
 */
export async function takeCode(req: MedusaRequest, session: OfficerSession, given: GivenCode): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const { id } = session.officer;
  await spendTry(req, session);
  if ("recovery_code" in given) {
    if (!(await useRecoveryCode(knex, id, given.recovery_code, env.SECOND_FACTOR_KEY)))
      throw refusal("recovery_code", "recovery_code_wrong");
  } else {
    const taken = await useCode(knex, id, plainCode(given.code), env.SECOND_FACTOR_KEY, Date.now());
    if (taken !== "accepted") throw refusal("code", taken === "used" ? "code_used" : "code_wrong");
  }
  await giveTryBack(req, session);
}

/**
 * Before a code is looked at it costs one of this sign-in's tries, and one of the officer's: however many are sent at
 * once, no more are looked at. Whoever comes this far knows the password, so nobody else is locked out by it.
 * @throws DomainError "sign_in_required" (401), "too_many_requests" (429)
 */
export async function spendTry(req: MedusaRequest, session: OfficerSession): Promise<void> {
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  if (!(await claimTry(knex, session.id))) throw new DomainError("sign_in_required", {}, "signed_out");
  await spend(req.scope, "SECOND_FACTOR", session.officer.id);
}

/** A right code costs the officer nothing. */
export async function giveTryBack(req: MedusaRequest, session: OfficerSession): Promise<void> {
  await giveBack(req.scope, "SECOND_FACTOR", session.officer.id);
}

function refusal(field: "code" | "recovery_code", code: keyof typeof FIELD_SENTENCES): DomainError {
  return new DomainError(code, {}, "invalid", { [field]: FIELD_SENTENCES[code] });
}

const FIELD_SENTENCES = {
  code_wrong: "Kode ini tidak cocok. Lihat kode yang sedang tampil di aplikasi autentikator.",
  code_used: "Kode ini sudah dipakai. Tunggu kode berikutnya di aplikasi autentikator.",
  recovery_code_wrong: "Kode pemulihan ini tidak dikenal atau sudah dipakai.",
} as const;
