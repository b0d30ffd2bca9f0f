import { portalAnswer, refuse } from "@/features/facility/portal-answer";
import { uploadPhoto } from "@/lib/medusa/upload-photo";

/** The backend takes photos up to 15 MB; the rest is the multipart frame around one. */
const MAX_BYTES = 15 * 1024 * 1024 + 64 * 1024;

/** Takes a photo from the editor. The browser never holds the officer's token. */
export async function POST(request: Request): Promise<Response> {
  const length = Number(request.headers.get("content-length") ?? Number.NaN);
  if (!request.headers.get("content-type")?.startsWith("multipart/form-data")) {
    return refuse(415, { code: "not_multipart", message: "Kirim satu foto sebagai berkas." });
  }
  if (!Number.isSafeInteger(length)) {
    return refuse(411, { code: "length_required", message: "Besar foto tidak diketahui. Coba kirim lagi." });
  }
  if (length > MAX_BYTES) {
    return refuse(413, {
      code: "photo_too_large",
      message: "Foto paling besar 15 MB.",
      fields: { photo: "Foto paling besar 15 MB." },
    });
  }
  return portalAnswer((token) => uploadPhoto(token, request));
}
