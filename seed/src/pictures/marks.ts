import { num } from "./path.js";

// Opacity is always given to the fill or the stroke, never to the element: the rasteriser would otherwise paint each
// element on a layer as large as the picture, which is forty times slower.

const round = (value: number) => Math.round(value * 1000) / 1000;

/** A filled path. */
export function fill(d: string, paint: string, opacity = 1): string {
  return `<path d="${d}" fill="${paint}"${opacity === 1 ? "" : ` fill-opacity="${round(opacity)}"`}/>`;
}

/** A drawn path, `width` px thick; `dash` as in stroke-dasharray. */
export function line(d: string, paint: string, width: number, opacity = 1, dash = ""): string {
  const alpha = opacity === 1 ? "" : ` stroke-opacity="${round(opacity)}"`;
  const dashes = dash === "" ? "" : ` stroke-dasharray="${dash}"`;
  return `<path d="${d}" fill="none" stroke="${paint}" stroke-width="${num(width)}"${alpha}${dashes} stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** A filled circle. */
export function dot(x: number, y: number, radius: number, paint: string, opacity = 1): string {
  const alpha = opacity === 1 ? "" : ` fill-opacity="${round(opacity)}"`;
  return `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" fill="${paint}"${alpha}/>`;
}

/** A filled rectangle. */
export function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  paint: string,
  opacity = 1,
): string {
  const alpha = opacity === 1 ? "" : ` fill-opacity="${round(opacity)}"`;
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${paint}"${alpha}/>`;
}

/** Draws again what crosses an edge of a tile, on the other side, so that the tile repeats without a seam. */
export function wrapped(
  tile: { width: number; height: number },
  x: number,
  y: number,
  reach: number,
  draw: (x: number, y: number) => string,
): string {
  const shifts = (at: number, size: number) => [
    0,
    ...(at - reach < 0 ? [size] : []),
    ...(at + reach > size ? [-size] : []),
  ];
  return shifts(x, tile.width)
    .flatMap((dx) => shifts(y, tile.height).map((dy) => draw(x + dx, y + dy)))
    .join("");
}
