import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { setAuthAppMetadataStep } from "@medusajs/medusa/core-flows";
import type { OfficerRole } from "../contract/officer";
import { createOfficerStep } from "./steps/create-officer";
import { registerOfficerIdentityStep } from "./steps/register-officer-identity";

export type CreateOfficerInput = {
  name: string;
  /** Stored in lower case; what the officer signs in with. */
  email: string;
  /** At least 12 characters. */
  password: string;
  /** `facility_id` for facility_staff and treasurer, null for the roles at the centre. */
  assignments: { role: OfficerRole; facility_id: string | null }[];
  /** A demo account: exists on the embedded database alone. */
  is_demo?: boolean;
};

/** Makes an officer who can sign in, with their assignments. */
export const createOfficerWorkflow = createWorkflow(
  "create-officer",
  (input: WorkflowData<CreateOfficerInput>) => {
    const officer = createOfficerStep(input);
    const identity = registerOfficerIdentityStep(input);
    const link = transform({ officer, identity }, (data) => ({
      authIdentityId: data.identity.auth_identity_id,
      actorType: "officer",
      value: data.officer.officer_id,
    }));
    setAuthAppMetadataStep(link);
    return new WorkflowResponse(officer);
  },
);
