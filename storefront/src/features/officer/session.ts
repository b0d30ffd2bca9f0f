import "server-only";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { OfficerView } from "@karya/backend/src/contract/officer";
import { ApiRefusal } from "@/lib/medusa/api-refusal";
import { getOfficer } from "@/lib/medusa/officers";
import { readToken } from "./session-cookies";

export type Surface = OfficerView["surfaces"][number];

/** The officer of this request, or null. Asked of the backend once a request, so that a revocation holds at the next. */
export const currentOfficer = cache(async (): Promise<{ officer: OfficerView; token: string } | null> => {
  const token = await readToken("officer");
  if (!token) return null;
  try {
    return { officer: await getOfficer(token), token };
  } catch (error) {
    if (error instanceof ApiRefusal && (error.status === 401 || error.status === 403)) return null;
    throw error;
  }
});

/** The token for a page or action of a surface; sends away whoever may not be there. */
export async function requireOfficer(surface: Surface): Promise<{ officer: OfficerView; token: string }> {
  const session = await currentOfficer();
  if (!session) redirect(`/masuk?lanjut=${encodeURIComponent(surface)}`);
  if (!session.officer.surfaces.includes(surface)) redirect("/masuk?tanpa-tugas=1");
  return session;
}
