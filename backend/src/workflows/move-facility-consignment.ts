import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { moveFacilityConsignmentStep } from "./steps/move-facility-consignment";

export type FacilityConsignmentInput = {
  consignment_id: string;
  facility_id: string;
  officer_id: string;
};

export type MoveFacilityConsignmentInput = FacilityConsignmentInput & { transition: "pack" | "deliver" };

/** The facility's staff says that a parcel is packed, or that the courier has delivered it. */
export const moveFacilityConsignmentWorkflow = createWorkflow(
  "move-facility-consignment",
  (input: MoveFacilityConsignmentInput) => new WorkflowResponse(moveFacilityConsignmentStep(input)),
);
