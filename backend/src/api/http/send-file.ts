import type { MedusaResponse } from "@medusajs/framework/http";

/** Answers a private file to be saved, never to be shown or sniffed by the browser. */
export function sendFile(
  res: MedusaResponse,
  file: { filename: string; content_type: string; content: Buffer },
): void {
  const plain = file.filename.replace(/[^\w.-]+/g, "-");
  res.setHeader("content-type", file.content_type);
  res.setHeader(
    "content-disposition",
    `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
  );
  res.setHeader("x-content-type-options", "nosniff");
  res.setHeader("content-security-policy", "default-src 'none'; sandbox");
  res.setHeader("cache-control", "private, no-store");
  res.status(200).end(file.content);
}
