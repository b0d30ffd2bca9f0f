import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import type { SessionStage, SignInView } from "../../../contract/officer";
import { newSessionToken, sessionTokenHash } from "./session-token";

/** A sign-in that stops half-way is over after so long. */
const PENDING_MINUTES = 10;
/** Ended sessions tell which networks an account is known from; older ones tell nothing. */
const KEPT_DAYS = 30;

export type NewSession = {
  officer_id: string;
  stage: SessionStage;
  second_factor: boolean;
  /** A digest of where the officer sits, or null when unknown. */
  network: string | null;
  /** The session that this one follows, which then ends: a token never gains rights. */
  after?: string;
  /** How long an open session may last, in hours. */
  hours: number;
};

/** Opens a session with a token of its own. */
export async function openSession(knex: Knex, session: NewSession): Promise<SignInView> {
  const token = newSessionToken();
  const { officer_id, stage, second_factor, network, after, hours } = session;
  await knex.transaction(async (trx) => {
    await trx.raw(
      `DELETE FROM officer_session WHERE officer_id = ? AND created_at < now() - make_interval(days => ?)
          AND (ended_at IS NOT NULL OR expires_at < now())`,
      [officer_id, KEPT_DAYS],
    );
    if (after) await trx.raw(`UPDATE officer_session SET ended_at = now() WHERE id = ?`, [after]);
    await trx.raw(
      `INSERT INTO officer_session (id, officer_id, token_hash, stage, second_factor, network, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, now() + make_interval(mins => ?))`,
      [
        generateEntityId(undefined, "ofs"),
        officer_id,
        sessionTokenHash(token),
        stage,
        second_factor,
        network,
        stage === "open" ? hours * 60 : PENDING_MINUTES,
      ],
    );
  });
  return { token, stage };
}
