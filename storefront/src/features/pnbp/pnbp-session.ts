import "server-only";
import { cache } from "react";
import { requireOfficer } from "@/features/officer/session";
import { pnbpBooks } from "@/lib/medusa/pnbp";

/** The books this officer may open, and how far. Read once a request. */
export const pnbpSession = cache(async () => {
  const { officer, token } = await requireOfficer("/pnbp");
  const books = pnbpBooks(token);
  return { officer, books, scope: await books.scope() };
});
