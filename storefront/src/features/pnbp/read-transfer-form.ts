import type { SettleTransferInput } from "@karya/backend/src/contract/common";

/** What a form with `TransferFields` says of a bank transfer. */
export function readTransferForm(form: FormData): SettleTransferInput {
  return {
    reference: String(form.get("reference") ?? "").trim(),
    begun: String(form.get("begun") ?? ""),
    already_paid: form.get("already_paid") !== null,
  };
}
