import { randomUUID } from "node:crypto";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { PaymentDesk } from "@karya/backend/src/contract/payments";
import type { RefundDetail } from "@karya/backend/src/contract/refund";
import { type Answer, api, signIn } from "./client";
import { database } from "./ledger";

type Step = "begin-transfer" | "settle-by-hand" | "release-transfer";

const reference = "TRF 0093817, 27-11-2026";

/** One step of a bank transfer for a refund that failed. */
export const moveTransfer = (token: string, id: string, step: Step, body: unknown = bodyOf(step)) =>
  api<RefundDetail & ApiError>(`/officer/pnbp/refunds/${id}/${step}`, { token, method: "POST", body });

/** The same for late or double money, at one of its findings. */
export const moveFindingTransfer = (token: string, id: string, step: Step, body: unknown = bodyOf(step)) =>
  api<PaymentDesk & ApiError>(`/officer/pnbp/payments/findings/${id}/${step}`, {
    token,
    method: "POST",
    body,
  });

function bodyOf(step: Step): object {
  return step === "settle-by-hand" ? { reference } : {};
}

/** Begins the transfer, unless that was done, and records it; answers the refusal of either. */
export async function settleBy<Body extends ApiError>(
  move: (token: string, id: string, step: Step, body?: unknown) => Promise<Answer<Body>>,
  token: string,
  id: string,
  body?: unknown,
): Promise<Answer<Body>> {
  const begun = await move(token, id, "begin-transfer");
  if (begun.status !== 200 && begun.body.code !== "transfer_begun") return begun;
  return move(token, id, "settle-by-hand", body);
}

/** Another officer of national finance than the demo's. */
export async function anotherOfFinance(): Promise<{ token: string; officer_id: string; name: string }> {
  const key = randomUUID();
  const officer = {
    id: `off_${key}`,
    name: `Keuangan Uji ${key}`,
    email: `keuangan-${key}@contoh.karyabinaan.id`,
  };
  await database("officer").insert(officer);
  await database("officer_assignment").insert({ id: `asg_${key}`, officer_id: officer.id, role: "finance" });
  return { token: await signIn(officer.email), officer_id: officer.id, name: officer.name };
}
