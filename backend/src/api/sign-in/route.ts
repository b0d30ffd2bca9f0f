import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import type { PendingSignInView, SessionStage, SignInView } from "../../contract/officer";
import { DomainError } from "../../domain/domain-error";
import { CODE_SECONDS, needsSecondFactor } from "../../domain/second-factor";
import { env } from "../../env";
import { nextUsableCode, readSecondFactor } from "../../modules/officer/second-factor/second-factor";
import { networkDigest } from "../../lib/network-digest";
import { isKnownNetwork } from "../../modules/officer/session/known-networks";
import { openSession } from "../../modules/officer/session/open-session";
import { readOfficerRoles } from "../../modules/officer/reads/read-officer-roles";
import { parse, text } from "../http/parse";
import { networkOfRequest } from "../limits/network-of-request";
import { forgetWrongPasswords, guardSignIn, noteWrongPassword } from "../limits/sign-in-guard";
import { checkPassword } from "./check-password";
import { pendingSession } from "./pending-session";

/** Addresses are kept in lower case, however they are typed. */
const body = z.object({
  email: text({ min: 1, max: 254 }).transform((email) => email.toLowerCase()),
  password: z.string().min(1).max(256),
});

/** The first step of an officer's sign-in. */
export async function POST(req: MedusaRequest, res: MedusaResponse<SignInView>) {
  const { email, password } = parse(body, req.body);
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const network = networkOfRequest(req);
  const digest = network && networkDigest(network, env.COOKIE_SECRET);
  const attempt = { account: email, network };
  const isKnown = async () => {
    const officer = await knex("officer").where({ email }).whereNull("deleted_at").first("id");
    return officer && digest ? isKnownNetwork(knex, officer.id, digest) : false;
  };
  await guardSignIn(req.scope, { ...attempt, isKnown });
  const officer_id = await checkPassword(req.scope, email, password);
  if (!officer_id) {
    await noteWrongPassword(req.scope, attempt);
    throw new DomainError("sign_in_refused", {}, "signed_out");
  }
  await forgetWrongPasswords(req.scope, attempt);
  const { enabled } = await readSecondFactor(knex, officer_id);
  const required = needsSecondFactor(await readOfficerRoles(knex, officer_id));
  const stage: SessionStage = enabled ? "code" : required ? "enrol" : "open";
  const hours = env.OFFICER_SESSION_HOURS;
  res.json(await openSession(knex, { officer_id, stage, second_factor: false, network: digest, hours }));
}

/** Whose sign-in is under way, and for a demo account the code that its app would show. */
export async function GET(req: MedusaRequest, res: MedusaResponse<PendingSignInView>) {
  const { officer, stage } = await pendingSession(req, "code", "enrol");
  const isDemo = env.EMBEDDED_DATABASE && officer.is_demo && stage === "code";
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const now = Date.now();
  const demo = isDemo
    ? {
        code: await nextUsableCode(knex, officer.id, env.SECOND_FACTOR_KEY, now),
        wait_seconds: CODE_SECONDS - (Math.floor(now / 1000) % CODE_SECONDS),
      }
    : null;
  res.json({ email: officer.email, stage, demo });
}
