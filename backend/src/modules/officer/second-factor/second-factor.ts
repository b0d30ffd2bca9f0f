import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { codeStep, STEPS_ASIDE } from "../../../domain/second-factor";
import { seal, unseal } from "../../../lib/seal";
import type { OfficerSession } from "../session/read-session";
import { replaceRecoveryCodes } from "./recovery-codes";
import { codeOfStep, newTotpSecret, stepOfCode } from "./totp";

type FactorRow = {
  secret: string | null;
  /** The step of the code that was used last; pg hands a bigint over as text. */
  last_step: string;
};

const TABLE = "officer_second_factor";
const purpose = (officerId: string) => `totp:${officerId}`;

export type SecondFactorState = { enabled: boolean; recovery_codes_left: number };

export async function readSecondFactor(knex: Knex, officerId: string): Promise<SecondFactorState> {
  const { rows } = await knex.raw<{ rows: SecondFactorState[] }>(
    `SELECT f.enabled_at IS NOT NULL AS enabled,
            (SELECT count(*)::int FROM officer_recovery_code c
              WHERE c.officer_id = f.officer_id AND c.used_at IS NULL) AS recovery_codes_left
       FROM ${TABLE} f WHERE f.officer_id = ?`,
    [officerId],
  );
  return rows[0] ?? { enabled: false, recovery_codes_left: 0 };
}

/** Long enough to install an app; the page may be loaded anew meanwhile and must show the same QR code. */
const OFFER_MINUTES = 15;

/**
 * Offers a secret that counts once a code of it is confirmed; a factor in force stays until then. Each session gets one
 * of its own: whoever signed in before the officer with a password that was theirs too must not know the officer's.
 */
export async function offerSecret(knex: Knex, session: OfficerSession, key: string): Promise<string> {
  const { id } = session.officer;
  const offered = seal(newTotpSecret(), key, purpose(id));
  const { rows } = await knex.raw<{ rows: { offered_secret: string }[] }>(
    `UPDATE officer_session
        SET offered_secret = CASE WHEN offered_at > now() - make_interval(mins => ?) THEN offered_secret ELSE ? END,
            offered_at = CASE WHEN offered_at > now() - make_interval(mins => ?) THEN offered_at ELSE now() END
      WHERE id = ? RETURNING offered_secret`,
    [OFFER_MINUTES, offered, OFFER_MINUTES, session.id],
  );
  return unseal(rows[0]?.offered_secret ?? offered, key, purpose(id));
}

/**
 * Puts the secret that this session was offered in force and answers the recovery codes; null when the code isn't of
 * it, or it was offered too long ago. What other sessions were offered is void from then on.
 */
export function confirmSecret(
  knex: Knex,
  session: OfficerSession,
  code: string,
  key: string,
  now: number,
): Promise<string[] | null> {
  const { id: officer_id } = session.officer;
  return knex.transaction(async (trx) => {
    // One after another: the second to confirm finds its offer void.
    await trx(TABLE).insert({ officer_id }).onConflict("officer_id").merge();
    const offer = await trx<{ offered_secret: string | null }>("officer_session")
      .where({ id: session.id })
      .whereRaw("offered_at > now() - make_interval(mins => ?)", [OFFER_MINUTES])
      .first("offered_secret");
    if (!offer?.offered_secret) return null;
    const step = stepOfCode(unseal(offer.offered_secret, key, purpose(officer_id)), code, now);
    if (step === null) return null;
    await trx(TABLE)
      .where({ officer_id })
      .update({ secret: offer.offered_secret, last_step: step, enabled_at: trx.fn.now() });
    await trx("officer_session").where({ officer_id }).update({ offered_secret: null, offered_at: null });
    return replaceRecoveryCodes(trx, officer_id, key);
  });
}

/** Takes a code once. One that was used, or is older than one that was, is not taken again. */
export async function useCode(
  knex: Knex,
  officerId: string,
  code: string,
  key: string,
  now: number,
): Promise<"accepted" | "used" | "wrong"> {
  const row = await knex<FactorRow>(TABLE).where({ officer_id: officerId }).first();
  if (!row?.secret) return "wrong";
  const step = stepOfCode(unseal(row.secret, key, purpose(officerId)), code, now);
  if (step === null) return "wrong";
  const taken = await knex(TABLE)
    .where({ officer_id: officerId, secret: row.secret })
    .where("last_step", "<", step)
    .update({ last_step: step });
  return taken === 1 ? "accepted" : "used";
}

/** The next code that would be taken: for the page of a demo account, which has no authenticator app. */
export async function nextUsableCode(
  knex: Knex,
  officerId: string,
  key: string,
  now: number,
): Promise<string | null> {
  const row = await knex<FactorRow>(TABLE).where({ officer_id: officerId }).first();
  if (!row?.secret) return null;
  const step = Math.max(codeStep(now), Number(row.last_step) + 1);
  return step > codeStep(now) + STEPS_ASIDE
    ? null
    : codeOfStep(unseal(row.secret, key, purpose(officerId)), step);
}

/** Puts a known secret in force, for demo accounts alone. One that is there stays. */
export async function enableDemoSecret(
  knex: Knex,
  officerId: string,
  secret: string,
  key: string,
): Promise<void> {
  await knex(TABLE)
    .insert({
      officer_id: officerId,
      secret: seal(secret, key, purpose(officerId)),
      enabled_at: knex.fn.now(),
    })
    .onConflict("officer_id")
    .ignore();
}

/** Takes the factor away, with its recovery codes. */
export async function removeSecondFactor(knex: Knex, officerId: string): Promise<void> {
  await knex(TABLE).where({ officer_id: officerId }).delete();
}
