import { createWorkflow, transform, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import type { FacilityConsignmentInput } from "./move-facility-consignment";
import { fulfilConsignmentStep } from "./steps/fulfil-consignment";
import { recordShipmentStep } from "./steps/record-shipment";

export type ShipConsignmentInput = FacilityConsignmentInput & { tracking_number: string };

/** The parcel is with the courier: its number is written down, and its goods leave the facility's stock. */
export const shipConsignmentWorkflow = createWorkflow("ship-consignment", (input: ShipConsignmentInput) => {
  const key = transform({ input }, ({ input }) => `ship:${input.consignment_id}`);
  acquireLockStep({ key, timeout: 30, ttl: 120 });
  const shipped = recordShipmentStep(input);
  fulfilConsignmentStep(shipped);
  releaseLockStep({ key });
  return new WorkflowResponse(shipped);
});
