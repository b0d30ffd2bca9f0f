import path from "node:path";
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { DomainError } from "../../domain/domain-error";
import { publicFilesDir } from "../../files-dir";

/** A photo's file as the image pipeline names it: one folder, one kind, no way up. */
const PHOTO_FILE = /^\/media\/(photos\/[A-Za-z0-9_-]+\.webp)$/;

/** Middleware of `GET /media/*`: the embedded file store's public files. A file never changes under its name. */
export function serveMedia(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const file = PHOTO_FILE.exec(req.path)?.[1];
  if (!file) return next(new DomainError("not_found", {}, "not_found"));
  res.setHeader("x-content-type-options", "nosniff");
  res.setHeader("content-security-policy", "default-src 'none'; sandbox");
  const options = {
    root: path.resolve(publicFilesDir),
    dotfiles: "deny" as const,
    immutable: true,
    maxAge: "365d",
  };
  res.sendFile(file, options, (error) => {
    if (!error || res.headersSent) return;
    next(new DomainError("not_found", {}, "not_found"));
  });
}
