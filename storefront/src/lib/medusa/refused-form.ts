import { refusedForm, type FormState } from "../form-state";
import { ApiRefusal } from "./api-refusal";

/** A refusal of the backend as the state of the form that caused it; anything else is thrown on. */
export function refusedFormOf(error: unknown): FormState {
  if (!(error instanceof ApiRefusal)) throw error;
  return refusedForm(error.message, error.fields);
}
