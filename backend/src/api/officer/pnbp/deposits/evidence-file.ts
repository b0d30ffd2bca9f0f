import { DomainError } from "../../../../domain/domain-error";
import type { RecordDepositWorkflowInput } from "../../../../workflows/record-deposit";
import type { EvidenceRequest } from "./receive-evidence";

/** The kinds of evidence by their first bytes: what the browser says of a file is not believed. */
const KINDS: { content_type: string; extension: string; starts: number[] }[] = [
  { content_type: "application/pdf", extension: "pdf", starts: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { content_type: "image/jpeg", extension: "jpg", starts: [0xff, 0xd8, 0xff] },
  { content_type: "image/png", extension: "png", starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
];

/**
 * The uploaded evidence. Its bytes are kept as they came: it is a document of record, and is only ever
 * handed out as a download.
 * @throws DomainError "deposit_evidence_invalid"
 */
export function readEvidence(req: EvidenceRequest): RecordDepositWorkflowInput["evidence"] {
  if (req.evidence_refusal) throw req.evidence_refusal;
  const file = req.file;
  if (!file || file.size === 0) throw invalid("Lampirkan bukti setor.");
  const kind = KINDS.find(({ starts }) => starts.every((byte, index) => file.buffer[index] === byte));
  if (!kind) throw invalid("Berkas ini bukan PDF, JPEG, atau PNG.");
  return {
    filename: safeName(file.originalname, kind.extension),
    content_type: kind.content_type,
    base64: file.buffer.toString("base64"),
  };
}

/** The sender's name for it without path or control characters, with the extension that its bytes call for. */
function safeName(name: string, extension: string): string {
  // Multipart headers arrive as latin1.
  const typed = Buffer.from(name, "latin1").toString("utf8").split(/[/\\]/).at(-1) ?? "";
  const stem = typed
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N} ._-]+/gu, "")
    .trim()
    .slice(0, 80);
  return `${stem || "bukti-setor"}.${extension}`;
}

function invalid(sentence: string) {
  return new DomainError("deposit_evidence_invalid", {}, "invalid", { evidence: sentence });
}
