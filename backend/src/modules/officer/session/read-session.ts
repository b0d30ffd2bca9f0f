import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { OfficerRole, SessionStage } from "../../../contract/officer";
import { sessionTokenHash } from "./session-token";

export type OfficerSession = {
  id: string;
  stage: SessionStage;
  second_factor: boolean;
  officer: {
    id: string;
    name: string;
    email: string;
    is_demo: boolean;
    /** Those that hold now. */
    assignments: { role: OfficerRole; facility_id: string | null }[];
  };
};

/** Seconds between two notes of "seen": not every request writes. */
const NOTE_SECONDS = 60;

/** `demoCounts`: whether demo accounts may work here, as on the embedded database alone. */
type Terms = { idleMinutes: number; demoCounts: boolean };

/**
 * The session that a token opens now, with its officer; null for one that ended, ran out, or was left alone too long.
 * Asked at every request, so that a revocation is in force at the next one.
 */
export async function readSession(
  knex: Knex,
  token: string,
  { idleMinutes, demoCounts }: Terms,
): Promise<OfficerSession | null> {
  const { rows } = await knex.raw<{ rows: (OfficerSession & { stale: boolean })[] }>(
    `SELECT s.id, s.stage, s.second_factor, s.last_seen_at < now() - make_interval(secs => ?) AS stale,
            json_build_object('id', o.id, 'name', o.name, 'email', o.email, 'is_demo', o.is_demo,
              'assignments', coalesce(
                (SELECT json_agg(json_build_object('role', a.role, 'facility_id', a.facility_id) ORDER BY a.role)
                   FROM officer_assignment a
                  WHERE a.officer_id = o.id AND a.revoked_at IS NULL AND a.deleted_at IS NULL), '[]')) AS officer
       FROM officer_session s
       JOIN officer o ON o.id = s.officer_id AND o.deleted_at IS NULL AND (? OR NOT o.is_demo)
      WHERE s.token_hash = ? AND s.ended_at IS NULL AND s.expires_at > now()
        AND s.last_seen_at > now() - make_interval(mins => ?)`,
    [NOTE_SECONDS, demoCounts, sessionTokenHash(token), idleMinutes],
  );
  const [row] = rows;
  if (!row) return null;
  const { stale, ...session } = row;
  if (stale) await knex.raw(`UPDATE officer_session SET last_seen_at = now() WHERE id = ?`, [session.id]);
  return session;
}
