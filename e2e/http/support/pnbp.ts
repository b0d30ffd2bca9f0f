import type { PnbpLine, RecordDepositInput } from "@karya/backend/src/contract/pnbp";
import { backendUrl, officers, signIn } from "./client";
import { newKodeBilling, newNtpn } from "./ledger";

/** `/officer/pnbp` as one officer sees it. */
export type Desk = (path: string, init?: RequestInit) => Promise<Response>;

export const anonymous: Desk = (path, init) => fetch(`${backendUrl}/officer/pnbp${path}`, init);

export async function desk(role: keyof typeof officers): Promise<Desk> {
  const token = await signIn(officers[role]);
  return (path, init) =>
    anonymous(path, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } });
}

export const PDF = new TextEncoder().encode("%PDF-1.4\nBukti Penerimaan Negara");

export function depositInput(
  lines: Pick<PnbpLine, "id" | "amount">[],
  change: Partial<Record<keyof RecordDepositInput, unknown>> = {},
) {
  return {
    akun: "425119",
    kode_billing: newKodeBilling(),
    ntpn: newNtpn(),
    amount: lines.reduce((sum, line) => sum + line.amount, 0),
    deposited_on: "2026-01-02",
    line_ids: lines.map((line) => line.id),
    ...change,
  };
}

export function depositForm(payload: unknown, evidence: Uint8Array<ArrayBuffer> | null = PDF): RequestInit {
  const body = new FormData();
  body.set("payload", typeof payload === "string" ? payload : JSON.stringify(payload));
  if (evidence) body.set("evidence", new Blob([evidence]), "bukti setor.pdf");
  return { method: "POST", body };
}

export function json(body: unknown): RequestInit {
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}
