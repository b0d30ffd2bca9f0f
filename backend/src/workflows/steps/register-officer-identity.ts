import type { IAuthModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DomainError } from "../../domain/domain-error";
import type { CreateOfficerInput } from "../create-officer";

const PROVIDER = "emailpass";

/**
 * Anyone can register an e-mail address with Medusa for some other kind of actor. Such an identity belongs to nobody
 * and must not keep an officer from the account, nor be taken over with a password that a stranger chose.
 */
export const registerOfficerIdentityStep = createStep(
  "register-officer-identity",
  async ({ email: typed, password }: CreateOfficerInput, { container }) => {
    const auth: IAuthModuleService = container.resolve(Modules.AUTH);
    const email = typed.trim().toLowerCase();
    await removeUnclaimed(auth, email);
    const { success, authIdentity } = await auth.register(PROVIDER, { body: { email, password } });
    if (!success || !authIdentity) throw new DomainError("officer_email_taken", {}, "conflict");
    return new StepResponse({ auth_identity_id: authIdentity.id }, authIdentity.id);
  },
  async (id, { container }) => {
    if (!id) return;
    const auth: IAuthModuleService = container.resolve(Modules.AUTH);
    await auth.deleteAuthIdentities([id]);
  },
);

async function removeUnclaimed(auth: IAuthModuleService, email: string) {
  const [known] = await auth.listProviderIdentities({ entity_id: email, provider: PROVIDER });
  if (!known?.auth_identity_id) return;
  const identity = await auth.retrieveAuthIdentity(known.auth_identity_id);
  if (Object.keys(identity.app_metadata ?? {}).length > 0)
    throw new DomainError("officer_email_taken", {}, "conflict");
  await auth.deleteAuthIdentities([identity.id]);
}
