import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { readPnbpQuery } from "@/features/pnbp/query";
import { handOn } from "@/features/pnbp/hand-on";

type Context = { params: Promise<{ format: string }> };

/** The report as a file, with the rights of whoever asks. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { format } = await params;
  if (format !== "xlsx" && format !== "csv") return new Response("Berkas ini tidak ada.", { status: 404 });
  const { books, scope } = await pnbpSession();
  const raw = Object.fromEntries(new URL(request.url).searchParams);
  const { period, facility } = readPnbpQuery(raw, scope.current_period);
  return handOn(books.reportFile(format, { period, facility }));
}
