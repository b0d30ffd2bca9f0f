import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "zod";
import { spend } from "./rate-limiter";

const claims = z.object({ auth_identity_id: z.string().max(120) });

/**
 * Middleware before Medusa checks an operator's code. It gives each challenge a few tries, and whoever knows the
 * password as many challenges as they like: here the tries of an account are counted.
 */
export async function guardOperatorCode(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const identity = identityOf(req);
  if (identity) await spend(req.scope, "SECOND_FACTOR", `operator:${identity}`);
  next();
}

/** Whose code it is; unproven here, but Medusa checks no code for a token that it doesn't know. */
function identityOf(req: MedusaRequest): string | null {
  const [, token = ""] = /^Bearer (\S+)$/i.exec(req.get("authorization") ?? "") ?? [];
  const given = token === "" ? req.session?.auth_context : payloadOf(token);
  return claims.safeParse(given).data?.auth_identity_id ?? null;
}

function payloadOf(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  } catch {
    return null;
  }
}
