import "server-only";
import { redirect } from "next/navigation";
import type { PendingSignInView, SessionStage } from "@karya/backend/src/contract/officer";
import { ApiRefusal } from "@/lib/medusa/api-refusal";
import { signInSteps } from "@/lib/medusa/officers";
import { readToken } from "./session-cookies";

/** The sign-in that is under way at this stage; sends back to the password whoever has none. */
export async function pendingSignIn(stage: SessionStage): Promise<PendingSignInView> {
  const token = await readToken("step");
  if (!token) redirect("/masuk?kedaluwarsa=1");
  try {
    const pending = await signInSteps(token).pending();
    if (pending.stage !== stage) redirect("/masuk");
    return pending;
  } catch (error) {
    if (error instanceof ApiRefusal && error.status === 401) redirect("/masuk?kedaluwarsa=1");
    throw error;
  }
}
