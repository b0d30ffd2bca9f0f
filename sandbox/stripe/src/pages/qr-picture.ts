import { bytesFrom } from "../ids.js";
import { Html } from "./html.js";

const SIZE = 29;
const MARGIN = 3;

/** A picture that looks like a QR code, always the same for the same text, and that no phone can read. */
export function qrPicture(text: string): Html {
  const bytes = bytesFrom(text, SIZE * SIZE);
  const squares: string[] = [];
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const dark = cornerModule(x, y) ?? (bytes[y * SIZE + x] ?? 0) % 2 === 1;
      if (dark) squares.push(`M${x + MARGIN} ${y + MARGIN}h1v1h-1z`);
    }
  }
  const side = SIZE + 2 * MARGIN;
  const middle = side / 2;
  return new Html(
    `<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label="Gambar QRIS simulasi, tidak dapat dipindai" shape-rendering="crispEdges">` +
      `<path fill="#1f1b16" d="${squares.join("")}"/>` +
      `<rect x="0" y="${middle - 3.5}" width="${side}" height="7" fill="#f6e7d3"/>` +
      `<text x="${middle}" y="${middle + 1.3}" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="3.8" letter-spacing=".5" fill="#7a4419">SIMULASI</text></svg>`,
  );
}

/** The three finder squares with their white rim; null elsewhere. */
function cornerModule(x: number, y: number): boolean | null {
  const fromLeft = Math.min(x, SIZE - 1 - x);
  const fromTop = Math.min(y, SIZE - 1 - y);
  const bottomRight = x > SIZE / 2 && y > SIZE / 2;
  if (bottomRight || fromLeft > 7 || fromTop > 7) return null;
  const ring = Math.max(Math.abs(fromLeft - 3), Math.abs(fromTop - 3));
  return ring === 3 || ring <= 1;
}
