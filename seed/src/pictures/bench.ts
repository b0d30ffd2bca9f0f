import { darken, lightness, lighten, mix } from "./color.js";
import { dyeOf, type Dye } from "./palette.js";
import { seratKayu } from "./patterns/solid.js";
import { tiles } from "./patterns/tiles.js";
import { hashText, rngFrom, type Rng } from "./random.js";
import { Sheet, type PlacedTile } from "./sheet.js";
import type { Pattern, PictureSpec } from "./spec.js";

/** Patterns of cloth that end in a row of tumpal triangles. */
const bordered: ReadonlySet<Pattern> = new Set<Pattern>([
  "jumputan",
  "songket",
  "kawung",
  "parang",
  "ceplok",
  "tumpar",
  "batik-tulis",
  "mega-mendung",
  "tenun-ikat",
]);

const rigid: ReadonlySet<Pattern> = new Set<Pattern>(["cukli", "rotan", "serat-kayu", "anyaman-bambu"]);

/** What a shape is drawn with. */
export type Bench = {
  sheet: Sheet;
  /** The same for every colour and view of one thing, so that its pictures agree with each other. */
  rng: Rng;
  dye: Dye;
  pattern: Pattern;
  /** The patterned surface, turned by some degrees and scaled. */
  surface(angle?: number, scale?: number, dx?: number, dy?: number): string;
  /** Whether hems carry a tumpal border. */
  bordered: boolean;
  /** Whether the surface is stiff (wood, cane) rather than cloth or leather. */
  rigid: boolean;
  /** Plain companions of the surface: lining and trims, from dark to light. */
  trim: { dark: string; mid: string; light: string; thread: string };
  /** A paint of planed wood. */
  wood(angle?: number): string;
};

const teak: Dye = { ground: "#a8703f", figure: "#e2b780", accent: "#5d3518" };

/** Lays out the tools for one picture. */
export function benchFor(spec: PictureSpec): Bench {
  const dye = dyeOf(spec.color);
  const prefix = `g${hashText(JSON.stringify(spec)).toString(36)}`;
  const sheet = new Sheet(prefix);
  const family = `${spec.shape}|${spec.pattern}|${spec.seed}`;
  const rng = rngFrom(family);
  const tile = tiles[spec.pattern]({ dye, rng: rngFrom(`tile|${family}`), sheet });
  const placedTile = sheet.tile(tile);
  const own = rng.between(0.72, 0.96);
  const [shiftX, shiftY] = [Math.round(rng.between(0, 40)) * 5, Math.round(rng.between(0, 40)) * 5];
  // Tiles keep a whole number of pixels at full size and at the size of the dimension view: otherwise seams would show.
  const fitted = (size: number, scale: number) => Math.max(1, Math.round((size * scale * own) / 5)) * 5;
  let woodTile: PlacedTile | undefined;

  return {
    sheet,
    rng,
    dye,
    pattern: spec.pattern,
    bordered: bordered.has(spec.pattern),
    rigid: rigid.has(spec.pattern),
    surface(angle = 0, scale = 1, dx = 0, dy = 0) {
      const [width, height] = [fitted(tile.width, scale), fitted(tile.height, scale)];
      return sheet.placed(placedTile, width, height, shiftX + dx, shiftY + dy, angle);
    },
    trim: {
      dark: darken(dye.ground, 0.45),
      mid: darken(dye.ground, 0.12),
      light: lighten(dye.ground, 0.25),
      thread:
        lightness(dye.ground) > 0.6 ? mix(dye.ground, dye.accent, 0.6) : mix(dye.ground, dye.figure, 0.75),
    },
    wood(angle = 0) {
      const woodDye = spec.pattern === "serat-kayu" ? dye : teak;
      woodTile ??= sheet.tile(seratKayu({ dye: woodDye, rng: rngFrom(`wood|${family}`), sheet }));
      return sheet.placed(woodTile, woodTile.width, woodTile.height, 0, 0, angle);
    },
  };
}
