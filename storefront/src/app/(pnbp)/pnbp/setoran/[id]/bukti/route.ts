import { handOn } from "@/features/pnbp/hand-on";
import { pnbpSession } from "@/features/pnbp/pnbp-session";

type Context = { params: Promise<{ id: string }> };

/** The evidence file of a deposit. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const { books } = await pnbpSession();
  return handOn(books.evidence(id));
}
