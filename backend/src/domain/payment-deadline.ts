/** How a shopper may pay, as the order page offers it. */
export const PAYMENT_METHODS = ["qris", "virtual_account", "card"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Minutes that a method may take, counted from choosing it. */
export type DeadlineMinutes = Readonly<Record<PaymentMethod, number>>;

const MINUTE = 60_000;
/** Stripe's pages live 30 minutes to 24 hours; a margin on both sides for clocks that differ. */
const SHORTEST_PAGE = 31 * MINUTE;
const LONGEST_PAGE = (24 * 60 - 1) * MINUTE;
const LONGEST_NOTICE = 180;
const WAIT_FOR_STRIPE = 60 * MINUTE;

/** Goods are held no longer than the longest deadline, counted from the order: changing the method can't stretch it. */
export function holdUntil(placedAt: Date, minutes: DeadlineMinutes): Date {
  return later(placedAt, Math.max(...Object.values(minutes)));
}

/**
 * Until when an order must be paid. Before a method is chosen all the time there is; a card is a matter of minutes, so
 * choosing it lets the goods go sooner, and changing to a transfer gives the time back.
 */
export function payBefore(
  method: PaymentMethod | null,
  times: { placed_at: Date; chosen_at: Date },
  minutes: DeadlineMinutes,
): Date {
  const end = holdUntil(times.placed_at, minutes);
  if (!method) return end;
  const own = later(times.chosen_at, minutes[method]);
  return own < end ? own : end;
}

/** When the payment page closes: with the order's deadline, as near to it as Stripe allows. */
export function pageClosesAt(deadline: Date, now: Date): Date {
  const life = Math.min(Math.max(deadline.getTime() - now.getTime(), SHORTEST_PAGE), LONGEST_PAGE);
  return new Date(now.getTime() + life);
}

/**
 * Is it still worth waiting for a Stripe that doesn't answer before the order's goods go back on sale? For an hour, unless
 * Stripe told us before that the order was paid: then as long as it takes. An hour after the deadline its pages have closed
 * by themselves; a page of an order that its buyer cancelled before may still be open, and a virtual account still take a
 * transfer. What comes then is late money.
 */
export function isStripeWaitedFor(
  order: { pay_before: Date; cancelled_at: Date | null; told_paid: boolean },
  now: Date,
): boolean {
  if (order.told_paid) return true;
  const ended = Math.min(order.pay_before.getTime(), order.cancelled_at?.getTime() ?? Infinity);
  return now.getTime() < ended + WAIT_FOR_STRIPE;
}

/** A reminder is worth sending in the last third of the time, and not more than three hours before its end. */
export function isReminderDue(
  order: { method: PaymentMethod | null; pay_before: Date },
  now: Date,
  minutes: DeadlineMinutes,
): boolean {
  const whole = order.method ? minutes[order.method] : Math.max(...Object.values(minutes));
  const notice = Math.min(whole / 3, LONGEST_NOTICE);
  return now < order.pay_before && now >= later(order.pay_before, -notice);
}

function later(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * MINUTE);
}
