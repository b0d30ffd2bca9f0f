import "server-only";
import type { PnbpLine } from "@karya/backend/src/contract/pnbp";
import type { LineQuery, pnbpBooks } from "@/lib/medusa/pnbp";

/** One deposit holds at most this many pages of fifty lines; the rest goes into the next one. */
const MOST_PAGES = 10;

/** The lines a deposit can be made of, the oldest pages first. @throws ApiRefusal */
export async function depositableLines(
  books: ReturnType<typeof pnbpBooks>,
  query: Omit<LineQuery, "undeposited" | "page">,
): Promise<PnbpLine[]> {
  const lines: PnbpLine[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await books.lines({ ...query, undeposited: true, page });
    lines.push(...answer.rows);
    if (page * answer.page_size >= answer.count) break;
  }
  return lines;
}
