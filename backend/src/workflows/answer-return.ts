import { createWorkflow, type WorkflowData, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ReturnAnswer } from "../domain/return-request";
import { answerReturnStep } from "./steps/answer-return";

export type AnswerReturnInput = {
  return_id: string;
  facility_id: string;
  officer_id: string;
  answer: ReturnAnswer;
  /** The words of a refusal. */
  words: string | null;
  include_shipping: boolean;
  restock: boolean;
};

/** The facility's staff answer a buyer's request. What is accepted becomes a request for its money at once. */
export const answerReturnWorkflow = createWorkflow(
  "answer-return",
  (input: WorkflowData<AnswerReturnInput>) => new WorkflowResponse(answerReturnStep(input)),
);
