import type { DeadlineMinutes } from "../domain/payment-deadline";
import { env } from "../env";

/** The deadlines as this installation sets them. */
export const paymentDeadlines: DeadlineMinutes = {
  card: env.PAYMENT_DEADLINE_CARD,
  qris: env.PAYMENT_DEADLINE_QRIS,
  virtual_account: env.PAYMENT_DEADLINE_VIRTUAL_ACCOUNT,
};
