import "server-only";
import { toString } from "qrcode";

/** A QR code as the source of an image. It is drawn here: the secret is told to no picture service. */
export async function qrPicture(text: string): Promise<string> {
  const svg = await toString(text, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
