/** Not decided yet; the money stays with the shop; it is with the buyer. */
type DisputeOutcome = "open" | "won" | "lost";

/**
 * How a dispute ended, by Stripe's word for its state. An inquiry that closes without a chargeback took nothing. Stripe prevents
 * a dispute by giving the buyer the money at once, so that one isn't won.
 */
export function disputeOutcome(status: string): DisputeOutcome {
  switch (status) {
    case "won":
    case "warning_closed":
      return "won";
    case "lost":
    case "prevented":
      return "lost";
    default:
      return "open";
  }
}
