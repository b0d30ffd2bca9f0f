import { DomainError } from "../../domain/domain-error";
import { type Rupiah, rupiah } from "../../domain/rupiah";

/**
 * Stripe counts IDR in hundredths, although nobody uses sen and Medusa gives IDR no decimals:
 * Rp150.000 is 15000000 there.
 */
export function toStripeAmount(amount: Rupiah): number {
  return rupiah(amount * 100);
}

/** @throws DomainError "rupiah_not_whole" when Stripe's figure has sen in it. */
export function fromStripeAmount(amount: number): Rupiah {
  if (amount % 100 !== 0) throw new DomainError("rupiah_not_whole", { amount });
  return rupiah(amount / 100);
}
