import { darken, mix } from "../color.js";
import { fill, line, rect, wrapped } from "../marks.js";
import { blob, num, petal } from "../path.js";
import type { DrawTile } from "./surface.js";

/** Ecoprint: real leaves steamed into the cloth leave their outline and veins. */
export const ecoprint: DrawTile = ({ dye, rng }) => {
  const size = 400;
  const tile = { width: size, height: size };
  const inks = [
    dye.figure,
    dye.accent,
    mix(dye.figure, dye.accent, 0.5),
    mix(dye.accent, dye.ground, 0.4),
  ] as const;
  const spots = [
    [80, 90],
    [280, 60],
    [180, 200],
    [340, 230],
    [70, 290],
    [250, 340],
    [375, 375],
  ];
  const print = (x: number, y: number, length: number, angle: number, ink: string) => {
    const turn = (angle * Math.PI) / 180;
    const at = (along: number, aside: number) =>
      `${num(x + Math.cos(turn) * along - Math.sin(turn) * aside)} ${num(y + Math.sin(turn) * along + Math.cos(turn) * aside)}`;
    const veins = [0.15, 0.28, 0.41, 0.54, 0.67, 0.8]
      .map((share) => {
        const reach = length * 0.36 * Math.sin(Math.PI * Math.min(share + 0.12, 0.94));
        const [from, to] = [(share - 0.5) * length, (share - 0.32) * length];
        return `M${at(from, 0)}L${at(to, reach * 0.72)}M${at(from, 0)}L${at(to, -reach * 0.72)}`;
      })
      .join("");
    const [startX = 0, startY = 0] = at(-length / 2, 0)
      .split(" ")
      .map(Number);
    const outline = petal(startX, startY, length, length * 0.62, angle);
    return (
      line(outline, ink, 9, 0.16) +
      fill(outline, ink, 0.5) +
      line(outline, darken(ink, 0.25), 2, 0.7) +
      line(`M${at(-length * 0.66, 0)}L${at(length * 0.46, 0)}${veins}`, darken(ink, 0.2), 2.2, 0.7)
    );
  };
  const leaves = spots.map(([x = 0, y = 0]) => {
    const [length, angle, ink] = [rng.between(120, 170), rng.between(0, 360), rng.pick(inks)];
    return wrapped(tile, x, y, 120, (wx, wy) => print(wx, wy, length, angle, ink));
  });
  const mist = Array.from({ length: 8 }, () => {
    const [x, y, ink] = [rng.between(0, size), rng.between(0, size), rng.pick(inks)];
    return wrapped(tile, x, y, 60, (wx, wy) => fill(blob(rng, wx, wy, 44, 0.3), ink, 0.08));
  });
  return { ...tile, svg: rect(0, 0, size, size, dye.ground) + mist.join("") + leaves.join("") };
};
