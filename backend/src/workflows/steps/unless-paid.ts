import { DomainError } from "../../domain/domain-error";

const IF_PAID = { already_paid: "Centang hanya bila uangnya sudah telanjur ditransfer, lalu catat lagi." };

/**
 * What speaks against a bank transfer is said before it is recorded, too. Where the money has left already, the truth is
 * recorded all the same: it went twice, and the payment desk says so.
 * @param already_paid whether the officer says that it has
 * @throws DomainError of the check, with a sentence for "already_paid", unless it has
 */
export async function unlessPaid(already_paid: boolean, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (!already_paid) throw new DomainError(error.code, error.details, error.kind, IF_PAID);
  }
}
