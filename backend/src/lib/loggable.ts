import { messageOf } from "./message-of";

/**
 * A failure as the log may keep it. The database layer writes the whole statement into its message, a buyer's name and
 * address with it: of those, only PostgreSQL's own sentence is kept.
 */
export function loggable(error: unknown): Error {
  const sqlState = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const message = messageOf(error);
  const ofDatabase = /^[0-9A-Z]{5}$/.test(sqlState);
  const kept = new Error(ofDatabase ? `PostgreSQL ${sqlState}: ${message.split(" - ").at(-1)}` : message);
  const frames = error instanceof Error ? (error.stack?.match(/^\s+at .*$/gm) ?? []) : [];
  if (frames.length > 0) kept.stack = [`Error: ${kept.message}`, ...frames].join("\n");
  return kept;
}
