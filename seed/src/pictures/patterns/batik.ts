import { darken, lighten, mix } from "../color.js";
import { dot, fill, line, rect, wrapped } from "../marks.js";
import { num, oval, petal } from "../path.js";
import type { DrawTile } from "./surface.js";

/** Kawung: four palm fruits around a cross. */
export const kawung: DrawTile = ({ dye }) => {
  const size = 150;
  const fruit = (angle: number) =>
    `<g transform="translate(75 75) rotate(${angle})">` +
    fill(oval(0, -51, 27, 41), darken(dye.ground, 0.35)) +
    fill(oval(0, -51, 24, 38), dye.figure) +
    line("M0 -74L0 -58M0 -46L0 -30", mix(dye.ground, dye.accent, 0.35), 5) +
    "</g>";
  const four = [45, 135, 225, 315].map(fruit).join("");
  const cross = [
    [75, 75],
    [0, 0],
    [150, 0],
    [0, 150],
    [150, 150],
  ]
    .map(([x = 0, y = 0]) => dot(x, y, 6, dye.accent))
    .join("");
  const dots = [
    [75, 8],
    [75, 142],
    [8, 75],
    [142, 75],
  ]
    .map(([x = 0, y = 0]) => dot(x, y, 3.6, dye.figure, 0.9))
    .join("");
  return { width: size, height: size, svg: rect(0, 0, size, size, dye.ground) + four + cross + dots };
};

/** Parang: diagonal waves of blades between rows of small lozenges. Drawn aslant so that its tile stays upright. */
export const parang: DrawTile = ({ dye }) => {
  const size = 210;
  const dark = darken(dye.ground, 0.45);
  const step = size / Math.SQRT2 / 3;
  const blade = (x: number, y: number) =>
    `<g transform="translate(${num(x)} ${num(y)})">` +
    fill(
      "M-20 -37C4 -40 22 -24 18 -4C15 10 0 12 -2 22C-3 30 8 35 20 37C-2 44 -24 34 -21 14C-19 2 -4 -2 -4 -14C-4 -26 -12 -34 -20 -37Z",
      dye.figure,
    ) +
    line("M-6 -28C6 -24 11 -14 8 -5C4 5 -9 8 -11 19", dye.accent, 4) +
    dot(6, -14, 3, dark) +
    "</g>";
  const rows = [-2, -1, 0, 1, 2, 3].map((band) => {
    const y = band * (size / Math.SQRT2);
    const blades = Array.from({ length: 14 }, (_, index) => blade((index - 5) * step, y)).join("");
    const lozenges = Array.from({ length: 28 }, (_, index) => {
      const x = (index - 10) * (step / 2);
      const middle = y + size / Math.SQRT2 / 2;
      return fill(`M${num(x)} ${num(middle - 10)}l9 10l-9 10l-9 -10Z`, dye.figure);
    }).join("");
    const rails = [54, 94]
      .map((down) => line(`M-500 ${num(y + down)}L900 ${num(y + down)}`, dye.accent, 5))
      .join("");
    return rect(-500, y + 54, 1400, 40, dark) + rails + lozenges + blades;
  });
  return {
    width: size,
    height: size,
    svg: `${rect(0, 0, size, size, dye.ground)}<g transform="rotate(-45)">${rows.join("")}</g>`,
  };
};

/** Ceplok: rosettes in a grid of circles and stars. */
export const ceplok: DrawTile = ({ dye }) => {
  const size = 200;
  const rosette = (x: number, y: number, radius: number, petals: number) =>
    Array.from({ length: petals }, (_, index) => {
      const angle = (index * 360) / petals;
      return (
        fill(petal(x, y, radius, radius * 0.42, angle), dye.figure) +
        line(
          `M${num(x)} ${num(y)}l${num(Math.cos((angle * Math.PI) / 180) * radius * 0.66)} ${num(Math.sin((angle * Math.PI) / 180) * radius * 0.66)}`,
          dye.accent,
          3,
        )
      );
    }).join("") +
    dot(x, y, radius * 0.24, darken(dye.ground, 0.3)) +
    dot(x, y, radius * 0.15, dye.accent);
  const corners = [
    [0, 0],
    [size, 0],
    [0, size],
    [size, size],
  ]
    .map(([x = 0, y = 0]) => dot(x, y, 44, darken(dye.ground, 0.3)) + rosette(x, y, 38, 8))
    .join("");
  const ring = Array.from({ length: 32 }, (_, index) => {
    const turn = (index / 32) * Math.PI * 2;
    return dot(100 + Math.cos(turn) * 74, 100 + Math.sin(turn) * 74, 3.6, dye.figure);
  }).join("");
  const frame =
    line(oval(100, 100, 84, 84), dye.accent, 4) +
    line(
      "M100 0L118 16L100 32L82 16ZM0 100L16 82L32 100L16 118ZM200 100L184 82L168 100L184 118ZM100 200L82 184L100 168L118 184Z",
      dye.figure,
      4,
    );
  return {
    width: size,
    height: size,
    svg: rect(0, 0, size, size, dye.ground) + corners + frame + ring + rosette(100, 100, 62, 8),
  };
};

/** Mega mendung: clouds in bands that pale from the ground to the heart. */
export const megaMendung: DrawTile = ({ dye }) => {
  const [width, height] = [360, 240];
  const tones = [0, 0.28, 0.52, 0.76, 1].map((share) => mix(darken(dye.ground, 0.12), dye.figure, share));
  const cloud =
    "M-120 34C-158 34 -168 -6 -134 -18C-138 -54 -92 -68 -72 -44C-60 -86 4 -90 18 -50C42 -76 92 -58 86 -22C122 -26 140 8 118 28C150 30 156 46 130 48C80 54 -70 54 -120 34Z";
  const draw = (x: number, y: number, size: number) =>
    tones
      .map((tone, index) => {
        const scale = size * (1 - index * 0.185);
        return `<g transform="translate(${num(x)} ${num(y + index * 5)}) scale(${scale.toFixed(3)})">${fill(cloud, tone)}${line(cloud, dye.figure, 3.4, index === 0 ? 0.95 : 0.5)}</g>`;
      })
      .join("");
  const tile = { width, height };
  const wisps = [
    [180, 24],
    [0, 144],
  ].map(([x = 0, y = 0]) =>
    wrapped(tile, x, y, 60, (wx, wy) =>
      line(
        `M${wx - 44} ${wy}C${wx - 20} ${wy - 22} ${wx + 4} ${wy + 12} ${wx + 44} ${wy - 4}`,
        mix(dye.ground, dye.accent, 0.7),
        5,
        0.7,
      ),
    ),
  );
  return {
    ...tile,
    svg:
      rect(0, 0, width, height, lighten(dye.ground, 0.04)) +
      wisps.join("") +
      wrapped(tile, 180, 190, 170, (x, y) => draw(x, y, 0.92)) +
      wrapped(tile, 0, 76, 170, (x, y) => draw(x, y, 0.92)),
  };
};

/** Hand-drawn batik: a spray of flowers and leaves, filled with dots and hairlines. */
export const batikTulis: DrawTile = ({ dye, rng }) => {
  const size = 340;
  const tile = { width: size, height: size };
  const dark = darken(dye.ground, 0.4);
  const leaf = (x: number, y: number, length: number, angle: number) => {
    const turn = (angle * Math.PI) / 180;
    const at = (share: number, aside: number) =>
      `${num(x + Math.cos(turn) * length * share - Math.sin(turn) * aside)} ${num(y + Math.sin(turn) * length * share + Math.cos(turn) * aside)}`;
    const veins = [0.3, 0.45, 0.6, 0.75].map(
      (share) =>
        `M${at(share, 0)}L${at(share + 0.12, length * 0.12)}M${at(share, 0)}L${at(share + 0.12, -length * 0.12)}`,
    );
    return (
      fill(petal(x, y, length, length * 0.42, angle), dye.accent) +
      line(petal(x, y, length, length * 0.42, angle), dye.figure, 3.2) +
      line(`M${at(0, 0)}L${at(0.9, 0)}${veins.join("")}`, dye.figure, 2, 0.9)
    );
  };
  const bloom = (x: number, y: number, radius: number, turn: number) =>
    [0, 1, 2, 3, 4, 5, 6]
      .map((index) => {
        const angle = turn + (index * 360) / 7;
        const shape = petal(x, y, radius, radius * 0.66, angle);
        const mid = (angle * Math.PI) / 180;
        const isen = [0.5, 0.64, 0.78]
          .map((share) =>
            dot(x + Math.cos(mid) * radius * share, y + Math.sin(mid) * radius * share, 2.4, dark),
          )
          .join("");
        return fill(shape, dye.figure) + line(shape, dark, 2.4) + isen;
      })
      .join("") +
    dot(x, y, radius * 0.26, dye.accent) +
    dot(x, y, radius * 0.12, dye.figure);
  const spray = (x: number, y: number, turn: number) =>
    line(
      `M${num(x - 84)} ${num(y + 92)}C${num(x - 60)} ${num(y + 20)} ${num(x + 40)} ${num(y + 60)} ${num(x + 92)} ${num(y - 74)}`,
      dye.figure,
      4,
    ) +
    leaf(x - 58, y + 52, 66, 160 + turn) +
    leaf(x - 20, y + 44, 64, 80) +
    leaf(x + 44, y + 14, 70, 20) +
    leaf(x + 66, y - 24, 62, -100 - turn) +
    bloom(x, y, 52, turn) +
    bloom(x + 92, y - 78, 26, turn * 2) +
    bloom(x - 84, y + 92, 24, -turn);
  const isen = Array.from({ length: 110 }, () =>
    dot(rng.between(4, size - 4), rng.between(4, size - 4), rng.between(1.6, 2.6), dye.figure, 0.65),
  ).join("");
  const turns = [rng.between(0, 40), rng.between(0, 40)];
  return {
    ...tile,
    svg:
      rect(0, 0, size, size, dye.ground) +
      isen +
      wrapped(tile, 85, 92, 130, (x, y) => spray(x, y, turns[0] ?? 0)) +
      wrapped(tile, 255, 262, 130, (x, y) => spray(x, y, turns[1] ?? 0)),
  };
};
