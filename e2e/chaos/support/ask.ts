import type { ApiError } from "@karya/backend/src/contract/common";

export type Reply<Body> = { /** 0 when nobody answered. */ status: number; body: Body & Partial<ApiError> };

/** As long as a browser waits for an answer. */
const PATIENCE = 290_000;

/** One request to a server that may be killed meanwhile. A body is sent as JSON; without one it is a question. */
export async function ask<Body>(
  url: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Reply<Body>> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: { ...headers, "content-type": "application/json" },
      signal: AbortSignal.timeout(PATIENCE),
    });
    return { status: response.status, body: (await response.json()) as Body & Partial<ApiError> };
  } catch {
    return { status: 0, body: {} as Body & Partial<ApiError> };
  }
}
