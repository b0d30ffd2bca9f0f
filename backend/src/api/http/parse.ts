import { z } from "zod";
import { DomainError } from "../../domain/domain-error";

/**
 * Reads hostile input by a schema. Sentences come from the schema's own messages; a schema without one
 * answers in general words.
 * @throws DomainError "invalid_input" with a sentence per field.
 */
export function parse<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const read = schema.safeParse(input ?? {}, { error: sentence });
  if (read.success) return read.data;
  const fields: Record<string, string> = {};
  for (const issue of read.error.issues) fields[issue.path.join(".") || "_"] ??= issue.message;
  throw new DomainError("invalid_input", {}, "invalid", fields);
}

function sentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "Wajib diisi." : "Jenis isian ini tidak sesuai.";
    case "too_small":
      return issue.origin === "string"
        ? `Isi paling sedikit ${issue.minimum} huruf.`
        : `Paling sedikit ${issue.minimum}.`;
    case "too_big":
      return issue.origin === "string"
        ? `Isi paling banyak ${issue.maximum} huruf.`
        : `Paling banyak ${issue.maximum}.`;
    case "unrecognized_keys":
      return `Isian ini tidak dikenal: ${issue.keys.join(", ")}.`;
    case "invalid_value":
      return "Pilih salah satu dari pilihan yang ada.";
    default:
      return "Isian ini tidak sesuai.";
  }
}

/** Without NUL, other control characters and halves of a character: PostgreSQL or a screen can't take them. */
const UNUSABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\p{Surrogate}]/gu;

/** What an id of ours can look like; a posting's carries a dash ("lgp_…-2"). */
export const ID = /^[\w-]{1,64}$/;

/** An id in a body or a query. Whether it is one of ours is for the reader of it to say. */
export const anId = z.string().regex(ID, "Pilihan ini tidak dikenal.");

/** Text as a person types it, trimmed and cleaned. */
export function text(limits: { min?: number; max: number }) {
  return z
    .string()
    .max(limits.max * 4)
    .transform((value) => value.replace(UNUSABLE, "").trim())
    .pipe(
      z
        .string()
        .min(limits.min ?? 0)
        .max(limits.max),
    );
}

/** `?page=` from 1; anything odd is page 1's business to refuse. */
export const pageNumber = z.coerce.number().int().min(1).max(100_000).default(1);
