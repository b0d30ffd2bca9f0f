import { darken, lighten, mix } from "../color.js";
import { fill, line, rect, wrapped } from "../marks.js";
import { blob, num } from "../path.js";
import type { Rng } from "../random.js";
import type { DrawTile } from "./surface.js";

/** Long grain that meets itself at the tile's edges; `ink` is the darker wood of late growth. */
function grain(rng: Rng, width: number, height: number, ink: string, lines: number): string {
  const step = width / lines;
  return Array.from({ length: lines }, (_, index) => {
    const x = index * step + rng.between(0, step * 0.6);
    const sway = rng.between(3, 12);
    const third = height / 3;
    return line(
      `M${num(x)} -4C${num(x + sway)} ${num(third * 0.5)} ${num(x + sway)} ${num(third)} ${num(x)} ${num(third * 1.5)}S${num(x - sway)} ${num(third * 2.5)} ${num(x)} ${num(height + 4)}`,
      ink,
      rng.between(1, 4.5),
      rng.between(0.12, 0.5),
    );
  }).join("");
}

/** Planed wood: grain along the board, a knot now and then. */
export const seratKayu: DrawTile = ({ dye, rng }) => {
  const [width, height] = [260, 420];
  const tile = { width, height };
  const dark = mix(dye.ground, dye.accent, 0.6);
  const bands = Array.from({ length: 9 }, () =>
    wrapped(tile, rng.between(0, width), 0, 0, (x) =>
      rect(x, 0, rng.between(8, 30), height, rng.chance(0.5) ? lighten(dye.ground, 0.2) : dark, 0.13),
    ),
  ).join("");
  const [kx, ky] = [rng.between(60, 200), rng.between(90, 330)];
  const knot = [30, 22, 15, 9]
    .map((radius, index) => line(blob(rng, kx, ky, radius, 0.1), dark, 2.4, 0.3 + index * 0.1))
    .join("");
  return {
    ...tile,
    svg:
      rect(0, 0, width, height, dye.ground) +
      bands +
      grain(rng, width, height, dark, 34) +
      grain(rng, width, height, lighten(dye.ground, 0.3), 12) +
      (rng.chance(0.5) ? knot : ""),
  };
};

/** Cukli: mother-of-pearl cut into stars and strips and laid into dark wood. */
export const cukli: DrawTile = ({ dye, rng, sheet }) => {
  const size = 200;
  const wood = darken(mix(dye.ground, "#3a2213", 0.55), 0.15);
  const pearls = [
    ["#fdf8ee", "#e9d7de", "#cfdfe4"],
    ["#eef6f3", "#fbf1dc", "#d9cfe6"],
    ["#fffdf6", "#d5e6dd", "#f2dccb"],
  ].map(([first = "", second = "", third = ""]) =>
    sheet.across([
      [0, first],
      [0.5, second],
      [0.75, third],
      [1, first],
    ]),
  ) as [string, ...string[]];
  const piece = (d: string) => fill(d, rng.pick(pearls)) + line(d, darken(wood, 0.5), 2.4, 0.85);
  const star = (x: number, y: number, reach: number) =>
    Array.from({ length: 8 }, (_, index) => {
      const at = (angle: number, far: number) => {
        const turn = ((index * 45 + angle) * Math.PI) / 180;
        return `${num(x + Math.cos(turn) * far)} ${num(y + Math.sin(turn) * far)}`;
      };
      return piece(
        `M${at(0, reach * 0.12)}L${at(22, reach * 0.52)}L${at(0, reach)}L${at(-22, reach * 0.52)}Z`,
      );
    }).join("");
  const lozenge = (x: number, y: number, rx: number, ry: number) =>
    piece(`M${x - rx} ${y}L${x} ${y - ry}L${x + rx} ${y}L${x} ${y + ry}Z`);
  const strip = [20, 60, 140, 180]
    .map(
      (at) =>
        lozenge(at, 0, 15, 8) + lozenge(at, size, 15, 8) + lozenge(0, at, 8, 15) + lozenge(size, at, 8, 15),
    )
    .join("");
  const corners = [0, size].flatMap((x) => [0, size].map((y) => lozenge(x, y, 17, 17))).join("");
  const sides = [
    [100, 0],
    [100, size],
    [0, 100],
    [size, 100],
  ]
    .map(([x = 0, y = 0]) => lozenge(x, y, 17, 17))
    .join("");
  const inner = [45, 135, 225, 315]
    .map((angle) => {
      const turn = (angle * Math.PI) / 180;
      return lozenge(Math.round(100 + Math.cos(turn) * 84), Math.round(100 + Math.sin(turn) * 84), 13, 13);
    })
    .join("");
  return {
    width: size,
    height: size,
    svg:
      rect(0, 0, size, size, wood) +
      grain(rng, size, size, darken(wood, 0.5), 22) +
      strip +
      corners +
      sides +
      inner +
      star(100, 100, 66),
  };
};

/** Strips that pass over and under each other. `over` is how many they pass at once: 1 plain, 2 twill. */
function plait(ink: string, dark: string, second: string, cell: number, over: number): string {
  const count = over * 2;
  const out: string[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      const across = (column + (over === 1 ? row : count - row)) % count < over;
      const [x, y] = [column * cell, row * cell];
      const tone = across ? ink : second;
      out.push(rect(x, y, cell, cell, dark));
      const thin = cell * 0.07;
      const [w, h] = across ? [cell + 0.5, cell - thin * 2] : [cell - thin * 2, cell + 0.5];
      const [px, py] = across ? [x, y + thin] : [x + thin, y];
      out.push(rect(px, py, w, h, tone));
      out.push(
        across
          ? rect(px, py + h * 0.14, w, h * 0.24, "#ffffff", 0.22)
          : rect(px + w * 0.14, py, w * 0.24, h, "#ffffff", 0.2),
      );
      out.push(
        across
          ? rect(px, py + h * 0.72, w, h * 0.28, "#000000", 0.16)
          : rect(px + w * 0.72, py, w * 0.28, h, "#000000", 0.16),
      );
      const starts = over === 1 || (column + (count - row)) % count === (across ? 0 : over);
      if (starts)
        out.push(
          across
            ? rect(px, py, cell * 0.16, h, "#000000", 0.22)
            : rect(px, py, w, cell * 0.16, "#000000", 0.2),
        );
    }
  }
  return out.join("");
}

/** Rattan: round canes in a plain basket weave. */
export const rotan: DrawTile = ({ dye }) => {
  const tone = mix(dye.ground, "#c99a5b", 0.45);
  return {
    width: 60,
    height: 60,
    svg: plait(lighten(tone, 0.14), darken(tone, 0.62), darken(tone, 0.06), 30, 1),
  };
};

/** Bamboo: flat strips in a twill, every other one dyed. */
export const anyamanBambu: DrawTile = ({ dye }) => {
  const straw = mix("#dcc184", dye.ground, 0.12);
  return {
    width: 120,
    height: 120,
    svg: plait(straw, darken(dye.ground, 0.6), mix(dye.ground, "#a9783c", 0.12), 30, 2),
  };
};

/** Leather: a fine grain of pebbles. */
export const kulit: DrawTile = ({ dye, rng }) => {
  const size = 200;
  const tile = { width: size, height: size };
  const pebbles = Array.from({ length: 230 }, () => {
    const [x, y, radius] = [rng.between(0, size), rng.between(0, size), rng.between(5, 11)];
    const outline = (wx: number, wy: number) =>
      `M${num(wx - radius)} ${num(wy)}q${num(radius)} ${num(-radius * 1.3)} ${num(radius * 2)} 0`;
    return wrapped(
      tile,
      x,
      y,
      14,
      (wx, wy) =>
        line(outline(wx, wy + 2), darken(dye.ground, 0.6), 2.2, 0.2) +
        line(outline(wx, wy), lighten(dye.ground, 0.4), 1.6, 0.16),
    );
  });
  return { ...tile, svg: rect(0, 0, size, size, dye.ground) + pebbles.join("") };
};
