import { darken, lighten, mix } from "../color.js";
import { dot, line, rect, wrapped } from "../marks.js";
import { num, petal } from "../path.js";
import type { Dye } from "../palette.js";
import { polos } from "./woven.js";
import type { DrawTile } from "./surface.js";

/** A petal in satin stitch: a padded ground and threads laid side by side across it. */
function satin(x: number, y: number, length: number, width: number, angle: number, ink: string): string {
  const turn = (angle * Math.PI) / 180;
  const at = (along: number, aside: number) =>
    `${num(x + Math.cos(turn) * along - Math.sin(turn) * aside)} ${num(y + Math.sin(turn) * along + Math.cos(turn) * aside)}`;
  const count = Math.max(6, Math.round(length / 4));
  const threads = Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    const half = Math.sin(Math.PI * share ** 0.85) * width * 0.5;
    return `M${at(length * share - 3, -half)}L${at(length * share + 3, half)}`;
  }).join("");
  const outline = petal(x, y, length, width, angle);
  return (
    `<path d="${outline}" fill="${darken(ink, 0.2)}" stroke="${darken(ink, 0.5)}" stroke-width="3" stroke-opacity=".45"/>` +
    line(threads, ink, 3.2) +
    line(threads, lighten(ink, 0.5), 1, 0.6)
  );
}

function bloom(x: number, y: number, radius: number, petals: number, turn: number, dye: Dye): string {
  const round = Array.from({ length: petals }, (_, index) =>
    satin(
      x,
      y,
      radius,
      radius * 0.6,
      turn + (index * 360) / petals,
      index % 2 === 0 ? dye.figure : mix(dye.figure, dye.accent, 0.3),
    ),
  ).join("");
  const knots = Array.from({ length: 7 }, (_, index) => {
    const angle = (index / 7) * Math.PI * 2;
    return dot(
      x + Math.cos(angle) * radius * 0.17,
      y + Math.sin(angle) * radius * 0.17,
      radius * 0.075,
      dye.accent,
    );
  }).join("");
  return (
    round +
    dot(x, y, radius * 0.24, darken(dye.accent, 0.35)) +
    knots +
    dot(x, y, radius * 0.08, lighten(dye.accent, 0.4))
  );
}

const greenOf = (dye: Dye) => mix(mix(dye.accent, "#5d8a54", 0.55), dye.figure, 0.15);

/** Sulam tumpar: the full, curling flower embroidery of East Kalimantan. */
export const tumpar: DrawTile = (surface) => {
  const { dye, rng } = surface;
  const size = 320;
  const tile = { width: size, height: size };
  const green = greenOf(dye);
  const sprig = (x: number, y: number, side: number, turn: number) => {
    const vine = (d: string) =>
      line(d, darken(green, 0.3), 7, 0.5) + line(d, green, 5) + line(d, lighten(green, 0.4), 2, 0.9, "7 5");
    const at = (dx: number, dy: number) => `${num(x + dx * side)} ${num(y + dy)}`;
    return (
      vine(
        `M${at(0, 40)}C${at(30, 100)} ${at(100, 90)} ${at(98, 36)}C${at(96, 8)} ${at(62, 14)} ${at(70, 40)}`,
      ) +
      vine(
        `M${at(0, 0)}C${at(-50, -30)} ${at(-90, -90)} ${at(-40, -112)}C${at(-12, -120)} ${at(-8, -84)} ${at(-30, -86)}`,
      ) +
      satin(x + 44 * side, y + 84, 50, 24, side > 0 ? 70 : 110, green) +
      satin(x + 90 * side, y + 66, 46, 24, side > 0 ? 20 : 160, green) +
      satin(x - 60 * side, y - 58, 50, 24, side > 0 ? 190 : -10, green) +
      satin(x - 40 * side, y - 110, 40, 20, side > 0 ? -60 : 240, green) +
      bloom(x, y, 62, 8, turn, dye) +
      bloom(x + 84 * side, y + 34, 24, 5, turn * 2, dye)
    );
  };
  const [first, second] = [rng.between(0, 45), rng.between(0, 45)];
  return {
    ...tile,
    svg:
      rect(0, 0, size, size, dye.ground) +
      weave(dye, size) +
      wrapped(tile, 80, 80, 150, (x, y) => sprig(x, y, 1, first)) +
      wrapped(tile, 240, 240, 150, (x, y) => sprig(x, y, -1, second)),
  };
};

/** The threads of the cloth under the embroidery. */
function weave(dye: Dye, size: number): string {
  const weft = Array.from({ length: size / 4 }, (_, row) => `M0 ${row * 4 + 2}H${size}`).join("");
  return line(weft, darken(dye.ground, 0.5), 1.2, 0.16);
}

/** Scattered embroidered flowers on plain cloth. */
export const sulamBunga: DrawTile = (surface) => {
  const { dye, rng } = surface;
  const size = 320;
  const tile = { width: size, height: size };
  const green = greenOf(dye);
  const places = [
    [70, 80, 44],
    [236, 60, 28],
    [160, 190, 34],
    [290, 236, 44],
    [70, 270, 28],
  ];
  const flowers = places.map(([x = 0, y = 0, radius = 30]) => {
    const turn = rng.between(0, 70);
    const stem = rng.between(50, 130);
    return wrapped(tile, x, y, 90, (wx, wy) => {
      const angle = (stem * Math.PI) / 180;
      const [ex, ey] = [wx + Math.cos(angle) * radius * 1.9, wy + Math.sin(angle) * radius * 1.9];
      return (
        line(`M${num(wx)} ${num(wy)}Q${num(wx + 14)} ${num((wy + ey) / 2)} ${num(ex)} ${num(ey)}`, green, 5) +
        satin((wx + ex) / 2, (wy + ey) / 2, radius * 0.9, radius * 0.42, stem + 60, green) +
        satin((wx + ex) / 2, (wy + ey) / 2, radius * 0.8, radius * 0.4, stem - 70, green) +
        bloom(wx, wy, radius, 6, turn, dye)
      );
    });
  });
  const under = polos({ ...surface });
  const scale = size / under.width;
  const cloth = Array.from({ length: scale * scale }, (_, index) => {
    const [x, y] = [(index % scale) * under.width, Math.floor(index / scale) * under.height];
    return `<g transform="translate(${x} ${y})">${under.svg}</g>`;
  }).join("");
  return { ...tile, svg: cloth + flowers.join("") };
};
