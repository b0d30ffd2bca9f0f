import "server-only";
import type { ApiError } from "@karya/backend/src/contract/common";
import { currentOfficer } from "@/features/officer/session";
import { ApiRefusal } from "@/lib/medusa/api-refusal";

/**
 * Runs a route handler's work with the officer's token and answers JSON: the result, or an `ApiError`. Unlike a page it
 * never redirects, so that a form whose session ran out can say so and keep what was typed.
 */
export async function portalAnswer(work: (token: string) => Promise<unknown>): Promise<Response> {
  try {
    const session = await currentOfficer();
    if (!session) {
      return refuse(401, {
        code: "signed_out",
        message: "Sesi Anda sudah berakhir. Masuklah lagi; isian Anda tetap tersimpan di perangkat ini.",
      });
    }
    if (!session.officer.surfaces.includes("/upt")) {
      return refuse(403, { code: "forbidden", message: "Akun Anda tidak bertugas di portal UPT." });
    }
    return Response.json(await work(session.token), { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    return refuse(error.status, { code: error.code, message: error.message, fields: { ...error.fields } });
  }
}

export function refuse(status: number, body: ApiError): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store" } });
}
