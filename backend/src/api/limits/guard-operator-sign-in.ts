import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import { checkDummyPassword } from "../../lib/dummy-password";
import { parse, text } from "../http/parse";
import { networkOfRequest } from "./network-of-request";
import { forgetWrongPasswords, guardSignIn, noteWrongPassword } from "./sign-in-guard";

/** An operator's address stays as it is typed: Medusa's own command wrote it so. */
const body = z.object({ email: text({ min: 1, max: 254 }), password: z.string().min(1).max(256) });

/**
 * Middleware around Medusa's own sign-in of operators. That one looks any text up as it came, and answers at once where
 * there is no account: here the input is read, tries are counted like an officer's, and an account that doesn't exist
 * takes as long. No network is known for operators.
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
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const known = await knex("provider_identity")
    .where({ entity_id: email, provider: "emailpass" })
    .whereNull("deleted_at")
    .first("id");
  if (!known) await checkDummyPassword(password);
  next();
}
