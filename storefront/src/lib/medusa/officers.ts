import "server-only";
import Medusa from "@medusajs/js-sdk";
import type { OfficerView } from "@karya/backend/src/contract/officer";
import { backendUrl } from "../env";
import { ApiRefusal, unreachable } from "./api-refusal";
import { call } from "./call";

/**
 * Answers the token of an officer.
 * @throws ApiRefusal 401 with one and the same sentence for an unknown e-mail and a wrong password
 */
export async function signIn(email: string, password: string): Promise<string> {
  const sdk = new Medusa({ baseUrl: backendUrl(), auth: { type: "jwt", jwtTokenStorageMethod: "nostore" } });
  const token = await sdk.auth.login("officer", "emailpass", { email, password }).catch((error: unknown) => {
    const status = error instanceof Error && "status" in error ? Number(error.status) : 503;
    if (status >= 500) throw unreachable();
    throw new ApiRefusal(
      401,
      "sign_in_refused",
      "Surel atau kata sandi tidak cocok. Periksa keduanya, lalu coba lagi.",
    );
  });
  if (typeof token !== "string") throw unreachable();
  return token;
}

/** Who the token belongs to, with the assignments that hold now. @throws ApiRefusal */
export function getOfficer(token: string): Promise<OfficerView> {
  return call("/officer/me", { token });
}
