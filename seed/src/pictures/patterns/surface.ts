import type { Dye } from "../palette.js";
import type { Rng } from "../random.js";
import type { Sheet, Tile } from "../sheet.js";

/** What a pattern may use to draw one tile of itself. */
export type Surface = { dye: Dye; rng: Rng; sheet: Sheet };

/** Draws one tile that repeats without a seam. */
export type DrawTile = (surface: Surface) => Tile;
