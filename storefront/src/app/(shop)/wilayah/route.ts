import { NextResponse, type NextRequest } from "next/server";
import { ApiRefusal } from "@/lib/medusa/api-refusal";
import { listAreas } from "@/lib/medusa/areas";

/** `GET /wilayah?induk=CODE`: the areas below one, for the chained selects of the address form. */
export async function GET(request: NextRequest): Promise<NextResponse> {
  const parent = request.nextUrl.searchParams.get("induk") ?? "";
  if (!/^[\d.]{0,20}$/.test(parent)) return NextResponse.json({ rows: [] }, { status: 400 });
  try {
    return NextResponse.json({ rows: await listAreas(parent) });
  } catch (error) {
    const status = error instanceof ApiRefusal ? error.status : 500;
    return NextResponse.json({ rows: [] }, { status });
  }
}
