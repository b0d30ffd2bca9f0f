import { z } from "zod";
import { isPastOrToday, normaliseKodeBilling, normaliseNtb, normaliseNtpn } from "../../../../domain/deposit";
import { DomainError } from "../../../../domain/domain-error";
import type { RecordDepositWorkflowInput } from "../../../../workflows/record-deposit";
import { anId, parse } from "../../../http/parse";
import { readTogether } from "../../../http/read-together";
import { readEvidence } from "./evidence-file";
import type { EvidenceRequest } from "./receive-evidence";

const MAX_LINES = 5_000;

/**
 * Reads the multipart form of a deposit: `payload` (JSON) and `evidence` (file).
 * @throws DomainError "invalid_input", "deposit_evidence_invalid", with a sentence for every field that needs one
 */
export function readDepositForm(
  req: EvidenceRequest,
  now: Date,
): Pick<RecordDepositWorkflowInput, "deposit" | "evidence"> {
  const [{ ntb, ...deposit }, evidence] = readTogether(
    () => parse(depositSchema(now), readPayload(req.body)),
    () => readEvidence(req),
  );
  return { deposit: { ...deposit, ntb: ntb ?? null }, evidence };
}

function readPayload(body: unknown): unknown {
  const { payload } = parse(z.object({ payload: z.string() }), body);
  try {
    return JSON.parse(payload);
  } catch {
    throw new DomainError("malformed_body", {}, "invalid", { payload: "Isian setoran tidak dapat dibaca." });
  }
}

function depositSchema(now: Date) {
  return z.object({
    akun: z.string().regex(/^[0-9]{6}$/, { error: "Kode akun terdiri atas 6 angka." }),
    kode_billing: normalised(normaliseKodeBilling, "Kode billing terdiri atas tepat 15 angka."),
    ntpn: normalised(normaliseNtpn, "NTPN terdiri atas tepat 16 huruf atau angka."),
    ntb: z
      .literal("")
      .transform(() => undefined)
      .or(normalised(normaliseNtb, "NTB terdiri atas 4 sampai 40 huruf atau angka."))
      .optional(),
    amount: z
      .number()
      .int({ error: "Tulis jumlah dalam rupiah bulat, tanpa koma." })
      .positive({ error: "Jumlah setoran harus lebih dari nol." })
      .max(Number.MAX_SAFE_INTEGER),
    deposited_on: z.string().refine((day) => isPastOrToday(day, now), {
      error: "Isi tanggal setor yang benar dan tidak melewati hari ini (WIB).",
    }),
    line_ids: z
      .array(anId)
      .min(1, { error: "Pilih paling sedikit satu pos yang disetor." })
      .max(MAX_LINES, { error: `Paling banyak ${MAX_LINES} pos dalam satu setoran.` })
      .transform((ids) => [...new Set(ids)]),
  });
}

/** A text brought into its normal form, or the sentence that says which form it should have. */
function normalised(normalise: (typed: string) => string | null, sentence: string) {
  return z
    .string()
    .max(200)
    .transform((typed, context) => {
      const value = normalise(typed);
      if (value !== null) return value;
      context.addIssue({ code: "custom", message: sentence });
      return z.NEVER;
    });
}
