import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { signInWaitSeconds } from "../../domain/sign-in-backoff";
import { forget, note, refuseSpent, shut, spend } from "./rate-limiter";

/** Who tries to get in, and from where; `network` null is never limited. */
type Attempt = {
  account: string;
  network: string | null;
  /** Whether the account got in from this network before; asked only when the account is under attack. */
  isKnown: () => Promise<boolean>;
};

/**
 * Before a password is looked at. One network may try so often; one network may try one account so often; and when
 * many networks try one account, only those wait that it never got in from: nobody can lock its owner out.
 * An account that doesn't exist is counted like any other.
 * @throws DomainError "too_many_requests"
 */
export async function guardSignIn(container: MedusaContainer, attempt: Attempt): Promise<void> {
  const { network, account, isKnown } = attempt;
  if (network === null) return;
  await spend(container, "SIGN_IN", network);
  await refuseSpent(container, "SIGN_IN_WAIT", pairKey(attempt));
  await refuseSpent(container, "SIGN_IN_ACCOUNT", accountKey(account)).catch(async (refusal) => {
    if (!(await isKnown())) throw refusal;
  });
}

export async function noteWrongPassword(container: MedusaContainer, attempt: Omit<Attempt, "isKnown">) {
  if (attempt.network === null) return;
  await note(container, "SIGN_IN_ACCOUNT", accountKey(attempt.account));
  const failures = await note(container, "SIGN_IN_FAILURES", pairKey(attempt));
  const seconds = signInWaitSeconds(failures);
  if (seconds > 0) await shut(container, "SIGN_IN_WAIT", pairKey(attempt), seconds);
}

export async function forgetWrongPasswords(container: MedusaContainer, attempt: Omit<Attempt, "isKnown">) {
  if (attempt.network === null) return;
  await forget(container, "SIGN_IN_FAILURES", pairKey(attempt));
}

/** Addresses of people don't stand in a table of counters. */
const accountKey = (account: string) => createHash("sha256").update(account).digest("base64url").slice(0, 22);
const pairKey = ({ account, network }: Omit<Attempt, "isKnown">) => `${accountKey(account)}:${network}`;
