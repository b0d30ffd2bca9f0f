import type { ApiError } from "@karya/backend/src/contract/common";
import type { ListingContent, ListingDetail } from "@karya/backend/src/contract/facility-portal";
import { sameContent } from "./same-content";
import type { SaveAnswer, ServerDraft } from "./draft-saver";

const address = (listingId: string) => `/upt/produk/${encodeURIComponent(listingId)}/draf`;

const lost =
  "Sambungan terputus. Tulisan Anda aman di perangkat ini dan akan disimpan begitu sambungan kembali.";

/** Saves the draft through the portal's route handler. Never throws. */
export async function sendDraft(
  listingId: string,
  content: ListingContent,
  revision: number,
): Promise<SaveAnswer> {
  try {
    const response = await fetch(address(listingId), {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ content, revision }),
    });
    if (response.ok) {
      const listing = (await response.json()) as ListingDetail;
      return { ok: true, revision: listing.last_version.revision, problems: listing.problems };
    }
    const error = (await response.json()) as ApiError;
    const server = response.status === 409 ? await fetchDraft(listingId) : null;
    // The conflict was with ourselves: this very text arrived from the page that was just left.
    if (server && sameContent(server.content, content)) {
      return { ok: true, revision: server.revision, problems: server.problems };
    }
    return {
      ok: false,
      conflict: response.status === 409,
      message: error.message,
      fields: error.fields ?? {},
    };
  } catch {
    return { ok: false, conflict: false, message: lost, fields: {} };
  }
}

/** What the server holds now; null when the version is no draft any more, undefined when it can't be reached. */
export async function fetchDraft(listingId: string): Promise<ServerDraft | null | undefined> {
  try {
    const response = await fetch(address(listingId));
    if (!response.ok) return undefined;
    return toServerDraft((await response.json()) as ListingDetail);
  } catch {
    return undefined;
  }
}

export function toServerDraft({ open_version: open, problems }: ListingDetail): ServerDraft | null {
  if (!open || open.status !== "draft") return null;
  return {
    versionId: open.id,
    content: open.content,
    photos: open.photos,
    revision: open.revision,
    problems,
  };
}
