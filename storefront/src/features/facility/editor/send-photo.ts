import type { PhotoView } from "@karya/backend/src/contract/catalog";
import type { ApiError } from "@karya/backend/src/contract/common";
import type { UploadAnswer } from "./photo-queue";

const lost = "Foto ini belum terkirim karena sambungan terputus. Tekan “Coba lagi”.";

/** Sends one photo to the portal's route handler. XMLHttpRequest, because fetch can't tell progress. Never throws. */
export function sendPhoto(file: File, onProgress: (part: number) => void): Promise<UploadAnswer> {
  const body = new FormData();
  body.set("photo", file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/upt/foto");
    request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    });
    request.addEventListener("load", () => resolve(answerOf(request.status, request.responseText)));
    request.addEventListener("error", () => resolve({ ok: false, message: lost }));
    request.addEventListener("abort", () => resolve({ ok: false, message: lost }));
    request.send(body);
  });
}

function answerOf(status: number, text: string): UploadAnswer {
  try {
    const answer: unknown = JSON.parse(text);
    if (status < 300) return { ok: true, photo: (answer as { photo: PhotoView }).photo };
    const { message, fields } = answer as ApiError;
    return { ok: false, message: fields?.photo ?? message };
  } catch {
    return { ok: false, message: lost };
  }
}
