import type { SaveDraftInput } from "@karya/backend/src/contract/facility-portal";
import { portalAnswer, refuse } from "@/features/facility/portal-answer";
import { facilityPortal } from "@/lib/medusa/facility";

type Context = { params: Promise<{ id: string }> };

/** Far more than the longest text with all variants takes. */
const MAX_BYTES = 512 * 1024;

/** The draft as it is now, for an editor that must meet another's changes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return portalAnswer((token) => facilityPortal(token).listing(id));
}

/** Saves the draft; the backend checks the body. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  if (Number(request.headers.get("content-length") ?? 0) > MAX_BYTES) {
    return refuse(413, { code: "draft_too_large", message: "Tulisan ini terlalu panjang untuk disimpan." });
  }
  const body: unknown = await request.json().catch(() => undefined);
  if (typeof body !== "object" || body === null) {
    return refuse(400, {
      code: "invalid_input",
      message: "Isian ini tidak dapat dibaca. Muat ulang halaman.",
    });
  }
  return portalAnswer((token) => facilityPortal(token).saveDraft(id, body as SaveDraftInput));
}
