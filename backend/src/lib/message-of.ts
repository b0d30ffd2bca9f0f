/** What went wrong, for the log. Workflows hand on plain objects where a step threw an error. */
export function messageOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  if ("message" in error && typeof error.message === "string") return error.message;
  return "error" in error ? messageOf(error.error) : JSON.stringify(error);
}
