import type { IncomingMessage, ServerResponse } from "node:http";

const MAX_BODY = 512 * 1024;

export class BodyTooLarge extends Error {}

/** The whole body as text. @throws BodyTooLarge beyond 512 KiB; the rest is not read. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BODY) throw new BodyTooLarge();
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}

export type Reply = { status: number; headers?: Record<string, string>; body?: string };

export function send(response: ServerResponse, { status, headers = {}, body = "" }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(body);
}

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/** 303: the browser gets the address, so that a reload doesn't send the form again. */
export function seeOther(location: string): Reply {
  return { status: 303, headers: { location } };
}
