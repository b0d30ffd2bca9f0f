import "server-only";
import { cache } from "react";
import { requireOfficer } from "@/features/officer/session";
import { curationDesk } from "@/lib/medusa/curation";

export const curationSession = cache(async () => {
  const { officer, token } = await requireOfficer("/kurasi");
  return {
    officer,
    desk: curationDesk(token),
    mayDecide: officer.assignments.some(({ role }) => role === "curator"),
  };
});
