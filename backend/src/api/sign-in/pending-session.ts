import type { MedusaRequest } from "@medusajs/framework/http";
import type { SessionStage } from "../../contract/officer";
import { DomainError } from "../../domain/domain-error";
import type { OfficerSession } from "../../modules/officer/session/read-session";
import { sessionOf } from "../officer/session-of-request";

/** The session of a request that stands at one of these stages. @throws DomainError "sign_in_required" (401) */
export async function pendingSession(req: MedusaRequest, ...stages: SessionStage[]): Promise<OfficerSession> {
  const session = await sessionOf(req);
  if (!session || !stages.includes(session.stage))
    throw new DomainError("sign_in_required", {}, "signed_out");
  return session;
}
