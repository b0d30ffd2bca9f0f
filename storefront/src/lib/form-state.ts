/** What a form's server action answers; `idle` before the first try. */
export type FormState = {
  status: "idle" | "done" | "refused";
  /** A sentence for the whole form, or null. */
  message: string | null;
  /** Field name → sentence. */
  fields: Readonly<Record<string, string>>;
};

export const idleForm: FormState = { status: "idle", message: null, fields: {} };
export const doneForm: FormState = { status: "done", message: null, fields: {} };

export function refusedForm(
  message: string | null,
  fields: Readonly<Record<string, string>> = {},
): FormState {
  return { status: "refused", message, fields };
}
