import { TOO_MANY_DIGEST } from "../too-many";

/**
 * A call that the backend refused (4xx), failed (5xx), or that never reached it (status 503, code "unreachable").
 * `message` is an Indonesian sentence for the screen; `fields` maps a path ("recipient_name") to one.
 */
export class ApiRefusal extends Error {
  readonly digest?: string;

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = "ApiRefusal";
    if (status === 429) this.digest = TOO_MANY_DIGEST;
  }

  get isNotFound(): boolean {
    return this.status === 404;
  }

  /** What was asked for is not there for whoever asks. Having asked too often says nothing of it. */
  get isGone(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429;
  }
}

/** Reads a refusal from an answer that isn't 2xx; anything that isn't our error body becomes a general sentence. */
export async function refusalOf(response: Response): Promise<ApiRefusal> {
  const body: unknown = await response.json().catch(() => null);
  if (isApiError(body) && response.status < 500) {
    return new ApiRefusal(response.status, body.code, body.message, body.fields ?? {});
  }
  return new ApiRefusal(response.status, generalCode(response.status), generalSentence(response.status));
}

export function unreachable(): ApiRefusal {
  return new ApiRefusal(
    503,
    "unreachable",
    "Toko sedang tidak dapat dihubungi. Mohon tunggu sebentar, lalu coba lagi. Isian Anda tidak hilang.",
  );
}

type ErrorBody = { code: string; message: string; fields?: Record<string, string> };

function isApiError(body: unknown): body is ErrorBody {
  if (typeof body !== "object" || body === null) return false;
  // Medusa's own refusals carry a `type` and English words for developers: those are not for the screen.
  return (
    "code" in body &&
    typeof body.code === "string" &&
    "message" in body &&
    typeof body.message === "string" &&
    !("type" in body)
  );
}

function generalCode(status: number): string {
  return status === 404 ? "not_found" : status >= 500 ? "server_failed" : "refused";
}

function generalSentence(status: number): string {
  if (status === 404) return "Yang Anda cari tidak ditemukan.";
  if (status === 401) return "Silakan masuk terlebih dahulu.";
  if (status === 403) return "Anda tidak berwenang melakukan ini.";
  if (status === 413) return "Data yang dikirim terlalu besar.";
  if (status >= 500) return "Terjadi gangguan di sisi kami. Mohon coba lagi sebentar lagi.";
  return "Permintaan ini tidak dapat diproses. Mohon muat ulang halaman, lalu coba lagi.";
}
