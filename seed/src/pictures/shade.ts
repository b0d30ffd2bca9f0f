import { fill, line } from "./marks.js";
import type { Sheet } from "./sheet.js";

/**
 * Light falls from the upper left in every picture. Shade is the picture's `color` attribute: a warm near-black, or on
 * pale goods a lighter brown, because white cloth in black shade looks dirty.
 */
export const shadeInk = "currentColor";
export const lightInk = "#fffaf0";

/** Wide lines need more steps to look soft; each step costs drawing time. */
const stepsFor = (width: number) => Math.min(7, Math.max(3, Math.round(width / 9)));

/** A line with soft edges: the same stroke in several widths, each faint. `opacity` is that of its core. */
export function soft(
  d: string,
  paint: string,
  width: number,
  opacity: number,
  steps = stepsFor(width),
): string {
  const each = 1 - (1 - opacity) ** (1 / steps);
  return Array.from({ length: steps }, (_, step) =>
    line(d, paint, (width * (steps - step)) / steps, each),
  ).join("");
}

/** A fold in cloth along a line: a valley in shade with a ridge of light on its left. */
export function fold(d: string, width: number, depth = 0.3): string {
  return (
    `<g transform="translate(${-width * 0.55} 0)">${soft(d, lightInk, width * 0.9, depth * 0.55)}</g>` +
    soft(d, shadeInk, width, depth)
  );
}

export type PanelOptions = {
  /** The paint of the surface. */
  paint: string;
  /** What lies on the surface and is cut at its outline: borders, folds, seams. */
  inside?: string;
  /** How round it looks: `tube` turns away at both sides, `flat` only catches the light. */
  form?: "tube" | "flat" | "disc";
  /** Strength of the light and shade, 1 unless told. */
  relief?: number;
  /** Width of the darker rim in px. */
  rim?: number;
};

/** A piece of a thing: its surface, what lies on it, the light over it and a rim that turns away. */
export function panel(sheet: Sheet, d: string, options: PanelOptions): string {
  const { paint, inside = "", form = "tube", relief = 1, rim = 34 } = options;
  const light =
    form === "tube"
      ? sheet.across(
          [
            [0, shadeInk, 0.26 * relief],
            [0.16, shadeInk, 0.05 * relief],
            [0.3, lightInk, 0.17 * relief],
            [0.5, lightInk, 0.02],
            [0.78, shadeInk, 0.15 * relief],
            [1, shadeInk, 0.42 * relief],
          ],
          1,
          0.08,
        )
      : sheet.across([
          [0, lightInk, 0.24 * relief],
          [0.42, lightInk, 0.02],
          [0.62, shadeInk, 0.05 * relief],
          [1, shadeInk, (form === "disc" ? 0.4 : 0.27) * relief],
        ]);
  return (
    fill(d, paint) +
    `<g clip-path="${sheet.clip(d)}">${inside}${fill(d, light)}${rim > 0 ? soft(d, shadeInk, rim, 0.34 * relief) : ""}</g>` +
    line(d, shadeInk, 1.6, 0.34)
  );
}

/** The soft shadow a hanging thing throws on the wall behind it. All its pieces at once, so that theirs don't add up. */
export function wallShadow(...pieces: string[]): string {
  const d = pieces.join("");
  const widths = [96, 84, 72, 60, 48, 36, 24, 12];
  const stack = widths.map((width) => line(d, shadeInk, width, 0.017)).join("");
  return `<g transform="translate(16 24)">${stack}${fill(d, shadeInk, 0.05)}</g>`;
}

/** The shadow under a standing thing: a wide soft pool and a tight dark line of contact. Centre and half sizes in px. */
export function floorShadow(sheet: Sheet, x: number, y: number, rx: number, ry = rx * 0.14): string {
  const pool = (dx: number, width: number, height: number, opacity: number) =>
    `<ellipse cx="${x + dx}" cy="${y}" rx="${width}" ry="${height}" fill="${sheet.radial(
      x + dx,
      y,
      width,
      [
        [0, shadeInk, opacity],
        [0.55, shadeInk, opacity * 0.62],
        [0.8, shadeInk, opacity * 0.2],
        [1, shadeInk, 0],
      ],
      height / width,
    )}"/>`;
  return pool(rx * 0.14, rx * 1.34, ry * 1.7, 0.26) + pool(0, rx * 1.06, ry * 0.75, 0.42);
}

/** A row of stitches along a seam. */
export function stitches(d: string, thread: string, width = 3): string {
  return line(d, shadeInk, width + 1.5, 0.2) + line(d, thread, width, 0.85, "11 8");
}
