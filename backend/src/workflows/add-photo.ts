import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { addPhotoStep } from "./steps/add-photo";

export type AddPhotoInput = {
  facility_id: string;
  officer_id: string;
  /** The picture's bytes as they came, base64. */
  picture: string;
};

/** Takes a facility's photo through the image pipeline. The same picture again is the same photo. */
export const addPhotoWorkflow = createWorkflow(
  "add-photo",
  (input: WorkflowData<AddPhotoInput>) => new WorkflowResponse(addPhotoStep(input)),
);
