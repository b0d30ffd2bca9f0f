import type { Bench } from "../bench.js";

/** A drawn thing and the box it fills, in px, which its dimension lines are laid along. */
export type Drawing = {
  svg: string;
  box: { x: number; y: number; width: number; height: number };
  /** Flat things show length × width; standing things length, height and depth. */
  flat: boolean;
};

export type DrawShape = (bench: Bench) => Drawing;
