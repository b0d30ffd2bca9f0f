import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import { endSession, endSessionsOf } from "../../../modules/officer/session/end-sessions";
import { parse } from "../../http/parse";
import type { OfficerRequest } from "../officer-context";

const body = z.strictObject({ everywhere: z.boolean().default(false) });

/** Ends this session, or all of the officer's: the token is of no use from now on, wherever it lies. */
export async function POST(req: OfficerRequest, res: MedusaResponse<{ signed_out: true }>) {
  const { everywhere } = parse(body, req.body);
  const knex = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await (everywhere ? endSessionsOf(knex, req.officer.id) : endSession(knex, req.officer_session.id));
  res.json({ signed_out: true });
}
