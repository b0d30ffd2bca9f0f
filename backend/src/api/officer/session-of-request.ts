import type { MedusaRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { needsSecondFactor } from "../../domain/second-factor";
import { env } from "../../env";
import { type OfficerSession, readSession } from "../../modules/officer/session/read-session";

const BEARER = /^bearer (kb_[\w-]{43})$/i;

/** The session of a request's token, whatever its stage; null for none. */
export async function sessionOf(req: MedusaRequest): Promise<OfficerSession | null> {
  const token = BEARER.exec(req.headers.authorization ?? "")?.[1];
  if (!token) return null;
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  return readSession(knex, token, {
    idleMinutes: env.OFFICER_IDLE_MINUTES,
    demoCounts: env.EMBEDDED_DATABASE,
  });
}

/**
 * The session of a request that may work: every step done. An officer who was given a task that asks for a second
 * factor while signed in with a password alone has to sign in again.
 */
export async function openSessionOf(req: MedusaRequest): Promise<OfficerSession | null> {
  const session = await sessionOf(req);
  if (session?.stage !== "open") return null;
  const roles = session.officer.assignments.map(({ role }) => role);
  return needsSecondFactor(roles) && !session.second_factor ? null : session;
}
