import "server-only";
import type { PnbpLine } from "@karya/backend/src/contract/pnbp";
import type { LineQuery, pnbpBooks } from "@/lib/medusa/pnbp";

/** One deposit holds at most this many pages of fifty lines; the rest goes into the next one. */
const MOST_PAGES = 10;

type Books = ReturnType<typeof pnbpBooks>;

/** The lines a deposit can be made of: the period's, and the credits of any other. @throws ApiRefusal */
export async function depositableLines(books: Books, { period }: { period: string }): Promise<PnbpLine[]> {
  const [own, credits] = await Promise.all([allPages(books, { period }), allPages(books, { credit: true })]);
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...credits.filter(({ id }) => !known.has(id))];
}

async function allPages(books: Books, query: LineQuery): Promise<PnbpLine[]> {
  const lines: PnbpLine[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await books.lines({ ...query, undeposited: true, page });
    lines.push(...answer.rows);
    if (page * answer.page_size >= answer.count) break;
  }
  return lines;
}
