import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import { DomainError } from "../../domain/domain-error";
import { checkDummyPassword } from "../../lib/dummy-password";
import { parse, text } from "../http/parse";
import { networkOfRequest } from "./network-of-request";
import { forgetWrongPasswords, guardSignIn, noteWrongPassword } from "./sign-in-guard";

/** An operator's address stays as it is typed: Medusa's own command wrote it so. */
const body = z.object({ email: text({ min: 1, max: 254 }), password: z.string().min(1).max(256) });

/**
 * Middleware around Medusa's own sign-in of operators. That one looks any text up as it came, answers at once where
 * there is no account, and takes officers' passwords too: here the input is read, tries are counted like an officer's,
 * and whoever isn't an operator is refused after as long. No network is known for operators.
 */
export async function guardOperatorSignIn(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const { email, password } = parse(body, req.body);
  req.body = { email, password };
  const attempt = { account: `operator:${email}`, network: networkOfRequest(req) };
  await guardSignIn(req.scope, { ...attempt, isKnown: async () => false });
  res.once("finish", () => {
    const end = res.statusCode === 200 ? forgetWrongPasswords : noteWrongPassword;
    void end(req.scope, attempt).catch(() => undefined);
  });
  if (!(await isOperator(req.scope, email))) {
    await checkDummyPassword(password);
    throw new DomainError("sign_in_refused", {}, "signed_out");
  }
  next();
}

async function isOperator(container: MedusaContainer, email: string): Promise<boolean> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const identity = await knex("provider_identity as p")
    .join("auth_identity as a", "a.id", "p.auth_identity_id")
    .where({ "p.entity_id": email, "p.provider": "emailpass" })
    .whereNull("p.deleted_at")
    .whereNull("a.deleted_at")
    .whereRaw("a.app_metadata->>'user_id' IS NOT NULL")
    .first("p.id");
  return identity !== undefined;
}
