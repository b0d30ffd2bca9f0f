export type PictureKind = "jpeg" | "png" | "webp" | "avif";

/** What a file is by its first bytes; what its name and its sender say is not believed. Null for all we don't take. */
export function pictureKind(file: Buffer): PictureKind | null {
  const text = (from: number, to: number) => file.toString("latin1", from, to);
  if (file.length < 16) return null;
  if (file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff) return "jpeg";
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
  if (text(4, 8) === "ftyp" && ["avif", "avis"].includes(text(8, 12))) return "avif";
  return null;
}
