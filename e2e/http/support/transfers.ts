import { randomUUID } from "node:crypto";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { PaymentDesk } from "@karya/backend/src/contract/payments";
import type { RefundDetail } from "@karya/backend/src/contract/refund";
import { type Answer, api, signIn } from "./client";
import { database } from "./ledger";

type Step = "begin-transfer" | "settle-by-hand" | "release-transfer";

export const reference = "TRF 0093817, 27-11-2026";

/** One step of a bank transfer for a refund that failed; of the latest hold, unless the body names another. */
export async function moveTransfer(token: string, id: string, step: Step, body?: object) {
  const latest = () =>
    database("refund_event")
      .where({ request_id: id, state: "transferring" })
      .orderBy("created_at", "desc")
      .first("id");
  return api<RefundDetail & ApiError>(`/officer/pnbp/refunds/${id}/${step}`, {
    token,
    method: "POST",
    body: await bodyOf(step, latest, body),
  });
}

/** The same for late or double money, at one of its findings. */
export async function moveFindingTransfer(token: string, id: string, step: Step, body?: object) {
  const latest = () =>
    database("payment_transfer_begun as b")
      .join("payment_attempt as a", "a.id", "b.attempt_id")
      .join("payment_finding as f", "f.payment_intent_id", "a.payment_intent_id")
      .where({ "f.id": id })
      .orderBy("b.id", "desc")
      .first("b.id");
  return api<PaymentDesk & ApiError>(`/officer/pnbp/payments/findings/${id}/${step}`, {
    token,
    method: "POST",
    body: await bodyOf(step, latest, body),
  });
}

type Hold = { id: string | number } | undefined;

async function bodyOf(step: Step, latest: () => PromiseLike<Hold>, body?: object): Promise<object> {
  if (step === "begin-transfer") return body ?? {};
  const held = await latest();
  const begun = String(held?.id ?? "none");
  return { begun, ...(body ?? (step === "settle-by-hand" ? { reference } : {})) };
}

/** Begins the transfer, unless that was done, and records it; answers the refusal of either. */
export async function settleBy<Body extends ApiError>(
  move: (token: string, id: string, step: Step, body?: object) => Promise<Answer<Body>>,
  token: string,
  id: string,
  body?: object,
): Promise<Answer<Body>> {
  const begun = await move(token, id, "begin-transfer");
  if (begun.status !== 200 && begun.body.code !== "transfer_begun") return begun;
  return move(token, id, "settle-by-hand", body);
}

/** What became of requests at once, in an order of its own. */
export function outcomes(answers: Answer<Partial<ApiError>>[]): string[] {
  return answers.map(({ status, body }) => [status, body.code].join(" ").trim()).sort();
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
