import { num } from "./path.js";

/** Offset 0..1, colour, opacity 0..1 (1 unless told). */
export type Stop = readonly [offset: number, color: string, opacity?: number];

/** A repeating surface, `width` × `height` px. */
export type Tile = { width: number; height: number; svg: string };

/** A tile that a sheet knows, with the size it was drawn at. */
export type PlacedTile = { id: string; width: number; height: number };

/** Collects the definitions of one drawing and names them so that two drawings on one page never clash. */
export class Sheet {
  private readonly parts: string[] = [];
  private count = 0;

  constructor(private readonly prefix: string) {}

  private define(write: (id: string) => string): string {
    const id = `${this.prefix}-${this.count}`;
    this.count += 1;
    this.parts.push(write(id));
    return id;
  }

  private static stops(stops: readonly Stop[]): string {
    return stops
      .map(([offset, color, opacity = 1]) => {
        const alpha = opacity === 1 ? "" : ` stop-opacity="${Math.round(opacity * 1000) / 1000}"`;
        return `<stop offset="${Math.round(offset * 1000) / 1000}" stop-color="${color}"${alpha}/>`;
      })
      .join("");
  }

  /** A paint running from one point to another, in picture px. */
  linear(x1: number, y1: number, x2: number, y2: number, stops: readonly Stop[]): string {
    const line = `x1="${num(x1)}" y1="${num(y1)}" x2="${num(x2)}" y2="${num(y2)}"`;
    const id = this.define(
      (name) =>
        `<linearGradient id="${name}" gradientUnits="userSpaceOnUse" ${line}>${Sheet.stops(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  /** A round paint; `squash` flattens it into an ellipse. In picture px. */
  radial(x: number, y: number, radius: number, stops: readonly Stop[], squash = 1): string {
    const id = this.define(
      (name) =>
        `<radialGradient id="${name}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="${num(radius)}"` +
        ` gradientTransform="translate(${num(x)} ${num(y)}) scale(1 ${squash})">${Sheet.stops(stops)}</radialGradient>`,
    );
    return `url(#${id})`;
  }

  /** A paint that spans whatever it fills, from its upper left to its lower right (or at another slant). */
  across(stops: readonly Stop[], x2 = 1, y2 = 1): string {
    const id = this.define(
      (name) =>
        `<linearGradient id="${name}" x1="0" y1="0" x2="${x2}" y2="${y2}">${Sheet.stops(stops)}</linearGradient>`,
    );
    return `url(#${id})`;
  }

  /** The value of a clip-path attribute that keeps what lies inside the outline. */
  clip(d: string): string {
    const id = this.define((name) => `<clipPath id="${name}"><path d="${d}"/></clipPath>`);
    return `url(#${id})`;
  }

  /** Registers a tile; `placed` paints with it. */
  tile(tile: Tile): PlacedTile {
    const id = this.define(
      (name) =>
        `<pattern id="${name}" width="${tile.width}" height="${tile.height}" patternUnits="userSpaceOnUse">${tile.svg}</pattern>`,
    );
    return { id, width: tile.width, height: tile.height };
  }

  /**
   * A paint that repeats a registered tile at `width` × `height` px, moved by (dx, dy) and turned by some degrees. Whole
   * numbers keep the rasteriser on its fast path, where it copies the tile instead of resampling it.
   */
  placed(tile: PlacedTile, width: number, height: number, dx = 0, dy = 0, angle = 0): string {
    const turn = angle === 0 ? "" : ` rotate(${angle})`;
    const id = this.define(
      (name) =>
        `<pattern id="${name}" href="#${tile.id}" xlink:href="#${tile.id}" width="${width}" height="${height}"` +
        ` viewBox="0 0 ${tile.width} ${tile.height}" preserveAspectRatio="none"` +
        ` patternTransform="translate(${dx} ${dy})${turn}"/>`,
    );
    return `url(#${id})`;
  }

  defs(): string {
    return `<defs>${this.parts.join("")}</defs>`;
  }
}
