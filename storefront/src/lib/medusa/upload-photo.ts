import "server-only";
import type { PhotoView } from "@karya/backend/src/contract/catalog";
import { backendUrl } from "../env";
import { refusalOf, unreachable } from "./api-refusal";

/** As long as a phone on a weak line may take for one picture. */
const TIMEOUT_MS = 180_000;

/**
 * Hands a multipart body with one file, "photo", on to the backend as it comes in, without holding it in memory.
 * @throws ApiRefusal
 */
export async function uploadPhoto(token: string, request: Request): Promise<{ photo: PhotoView }> {
  const response = await fetch(new URL("/officer/facility/photos", backendUrl()), {
    method: "POST",
    headers: {
      accept: "application/json",
      authorization: `Bearer ${token}`,
      "content-type": request.headers.get("content-type") ?? "",
    },
    body: request.body,
    // Node's fetch needs this to send while it still reads; the DOM's types don't know it.
    ...{ duplex: "half" },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    cache: "no-store",
  }).catch(() => {
    throw unreachable();
  });
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as { photo: PhotoView };
}
