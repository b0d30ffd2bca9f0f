import { darken, lighten, mix } from "../color.js";
import { dot, fill, line, rect, wrapped } from "../marks.js";
import { blob, num } from "../path.js";
import { rngFrom, type Rng } from "../random.js";
import type { DrawTile } from "./surface.js";

type Inks = { glow: string; figure: string; core: string; ground: string };

/** One knot of tie-dye. Dye creeps under the thread, so its edge is drawn uneven and half dyed. */
type Knot = { x: number; y: number; radius: number };

/** All knots of a tile at once: one path per ink draws much faster than one per knot. */
function knots(rng: Rng, tile: { width: number; height: number }, all: readonly Knot[], inks: Inks): string {
  const own = rng.between(0, 1);
  const layer = (share: number, wobble: number, corners: number) =>
    all
      .map(({ x, y, radius }, index) =>
        // The copies of a knot on both sides of a seam must have one shape.
        wrapped(tile, x, y, radius * 1.4, (wx, wy) =>
          blob(rngFrom(`${own}|${share}|${index}`), wx, wy, radius * share, wobble, corners),
        ),
      )
      .join("");
  return (
    fill(layer(1.24, 0.08, 8), inks.glow, 0.45) +
    fill(layer(1, 0.12, 8), inks.figure, 0.95) +
    fill(layer(0.42, 0.18, 6), inks.core, 0.85)
  );
}

/** A large flower of jumputan: rings bound one within the other. */
function flower(rng: Rng, x: number, y: number, radius: number, inks: Inks): string {
  const ray = (index: number) => {
    const angle = (index / 22) * Math.PI * 2 + rng.between(-0.06, 0.06);
    const [from, to] = [radius * rng.between(0.5, 0.6), radius * rng.between(0.95, 1.08)];
    const at = (reach: number) => `${num(x + Math.cos(angle) * reach)} ${num(y + Math.sin(angle) * reach)}`;
    return `M${at(from)}L${at(to)}`;
  };
  const rays = (parity: number) => Array.from({ length: 11 }, (_, index) => ray(index * 2 + parity)).join("");
  return (
    fill(blob(rng, x, y, radius * 1.16, 0.05, 14), inks.glow, 0.3) +
    fill(blob(rng, x, y, radius, 0.06, 14), inks.figure, 0.95) +
    line(rays(0), inks.ground, 1.8, 0.5) +
    line(rays(1), inks.ground, 3.6, 0.5) +
    fill(blob(rng, x, y, radius * 0.66, 0.07, 12), inks.core, 0.9) +
    fill(blob(rng, x, y, radius * 0.5, 0.07, 11), inks.ground) +
    fill(blob(rng, x, y, radius * 0.3, 0.1), inks.figure, 0.95) +
    fill(blob(rng, x, y, radius * 0.11, 0.2, 7), inks.ground)
  );
}

/** Palembang tie-dye: rows of knots that make diamonds, each with a flower within. */
export const jumputan: DrawTile = ({ dye, rng }) => {
  const size = 300;
  const tile = { width: size, height: size };
  const inks = {
    ground: dye.ground,
    figure: dye.figure,
    core: dye.accent,
    glow: mix(dye.ground, dye.figure, 0.55),
  };
  const cloud = Array.from({ length: 7 }, () => {
    const tone = rng.chance(0.5) ? lighten(dye.ground, 0.14) : darken(dye.ground, 0.14);
    return wrapped(tile, rng.between(0, size), rng.between(0, size), 90, (x, y) =>
      fill(blob(rng, x, y, 70, 0.2), tone, 0.3),
    );
  }).join("");
  const steps = 11;
  const hearts = [
    [size / 2, 0],
    [0, size / 2],
  ] as const;
  const edge = Array.from({ length: steps * 2 }, (_, index): Knot => {
    const x = ((index % steps) + 0.5) * (size / steps);
    return { x, y: index < steps ? x : size - x, radius: 8.5 };
  });
  const spots = hearts.flatMap(([x, y]) =>
    [30, 90, 150, 210, 270, 330].map((angle): Knot => {
      const turn = (angle * Math.PI) / 180;
      const [spotX, spotY] = [x + Math.cos(turn) * 74, y + Math.sin(turn) * 74];
      return { x: (spotX + size) % size, y: (spotY + size) % size, radius: 6.5 };
    }),
  );
  const flowers = hearts
    .map(([x, y]) => {
      const drawn = flower(rng, 0, 0, 46, inks);
      return wrapped(tile, x, y, 70, (wx, wy) => `<g transform="translate(${wx} ${wy})">${drawn}</g>`);
    })
    .join("");
  return {
    ...tile,
    svg: rect(0, 0, size, size, dye.ground) + cloud + knots(rng, tile, [...edge, ...spots], inks) + flowers,
  };
};

/** Shibori: cloth folded into squares and clamped, so that dye enters only along the folds. */
export const shibori: DrawTile = ({ dye, rng }) => {
  const size = 200;
  const tile = { width: size, height: size };
  const pale = mix(dye.figure, "#ffffff", 0.35);
  const veil = mix(dye.ground, pale, 0.5);
  const windows = [
    [50, 50],
    [150, 50],
    [50, 150],
    [150, 150],
  ].map(([x = 0, y = 0]) => {
    const pane = (reach: number, wobble: number) => blob(rng, x, y, reach, wobble, 8);
    return (
      fill(pane(48, 0.09), veil, 0.45) +
      fill(pane(41, 0.1), veil, 0.7) +
      fill(pane(34, 0.12), pale, 0.92) +
      fill(pane(17, 0.2), veil, 0.55) +
      fill(pane(9, 0.3), dye.ground, 0.75)
    );
  });
  const streaks = Array.from({ length: 34 }, () =>
    wrapped(tile, rng.between(0, size), rng.between(0, size), 20, (x, y) =>
      line(
        `M${num(x)} ${num(y)}l${num(rng.between(-4, 4))} ${num(rng.between(8, 18))}`,
        dye.ground,
        1.6,
        0.35,
      ),
    ),
  );
  return { ...tile, svg: rect(0, 0, size, size, dye.ground) + windows.join("") + streaks.join("") };
};

/** Ikat: stepped lozenges whose edges feather where the bound threads shifted on the loom. */
export const tenunIkat: DrawTile = ({ dye, rng }) => {
  const [width, height, thread] = [180, 260, 4];
  const band = (reach: number, paint: string) =>
    Array.from({ length: height / thread }, (_, row) => {
      const y = row * thread;
      const share = 1 - Math.abs(y + thread / 2 - height / 2) / (height / 2);
      const half = Math.max(0, Math.round(share * 8 + reach) * 11 - 4 + rng.between(-4, 4));
      return half < 6 ? "" : rect(width / 2 - half, y, half * 2, thread + 0.4, paint);
    }).join("");
  const corner = Array.from({ length: height / thread }, (_, row) => {
    const y = row * thread;
    const near = Math.min(y, height - y);
    const half = near < 46 ? 34 - near * 0.7 + rng.between(-4, 4) : 0;
    return half < 4
      ? ""
      : rect(0, y, half, thread + 0.4, dye.accent) + rect(width - half, y, half, thread + 0.4, dye.accent);
  }).join("");
  const warp = Array.from({ length: 30 }, (_, index) =>
    rect(index * 6, 0, 1.4, height, "#000000", 0.07),
  ).join("");
  const hook = [-1, 1]
    .map((side) =>
      line(`M${90 + side * 12} 130L${90 + side * 30} 112L${90 + side * 30} 148Z`, dye.figure, 5, 0.9),
    )
    .join("");
  return {
    width,
    height,
    svg:
      rect(0, 0, width, height, dye.ground) +
      band(0, dye.figure) +
      band(-1, dye.ground) +
      band(-2, dye.accent) +
      band(-4, dye.ground) +
      hook +
      dot(90, 130, 7, dye.figure) +
      corner +
      warp,
  };
};
