import type { MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "zod";
import type { SecondFactorView } from "../../../contract/officer";
import { DomainError } from "../../../domain/domain-error";
import { needsSecondFactor } from "../../../domain/second-factor";
import { readSecondFactor, removeSecondFactor } from "../../../modules/officer/second-factor/second-factor";
import { parse } from "../../http/parse";
import { takeCode } from "../../sign-in/second-factor-guard";
import type { OfficerRequest } from "../officer-context";

const body = z.strictObject({ code: z.string().min(1).max(20) });

export async function GET(req: OfficerRequest, res: MedusaResponse<SecondFactorView>) {
  res.json(await view(req));
}

/** Takes the factor away from an officer who may do without; a code proves that it is the officer who asks. */
export async function DELETE(req: OfficerRequest, res: MedusaResponse<SecondFactorView>) {
  const { code } = parse(body, req.body);
  const { required, enabled } = await view(req);
  if (required) throw new DomainError("second_factor_required", {}, "forbidden");
  if (enabled) {
    await takeCode(req, req.officer_session, { code });
    await removeSecondFactor(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), req.officer.id);
  }
  res.json(await view(req));
}

async function view({ scope, officer }: OfficerRequest): Promise<SecondFactorView> {
  const state = await readSecondFactor(scope.resolve(ContainerRegistrationKeys.PG_CONNECTION), officer.id);
  return { ...state, required: needsSecondFactor(officer.assignments.map(({ role }) => role)) };
}
