import { darken, lighten, mix } from "../color.js";
import { dot, fill, line, rect } from "../marks.js";
import { num } from "../path.js";
import type { DrawTile } from "./surface.js";

/** Songket: lozenges of gold thread, stepped as the loom counts them. */
export const songket: DrawTile = ({ dye, sheet }) => {
  const [width, height, cell] = [160, 200, 5];
  const goldish = dye.ground === "#b98a2f" ? dye.figure : mix(dye.accent, "#e2b650", 0.6);
  const gold = sheet.linear(0, 0, width, height, [
    [0, lighten(goldish, 0.25)],
    [0.3, goldish],
    [0.5, lighten(goldish, 0.45)],
    [0.75, darken(goldish, 0.18)],
    [1, lighten(goldish, 0.25)],
  ]);
  const cells: string[] = [];
  for (let row = 0; row < height / cell; row += 1) {
    for (let column = 0; column < width / cell; column += 1) {
      const across = Math.abs(column + 0.5 - 16) / 16;
      const down = Math.abs(row + 0.5 - 20) / 20;
      const reach = across + down;
      const small = 2 - reach;
      const lit =
        (reach > 0.93 && reach < 1.07) ||
        (reach > 0.72 && reach < 0.8) ||
        (reach > 0.44 && reach < 0.62 && (column + row) % 2 === 0) ||
        reach < 0.2 ||
        (reach > 0.28 && reach < 0.36) ||
        small < 0.18 ||
        (small > 0.3 && small < 0.4) ||
        ((across < 0.04 || down < 0.03) && reach < 0.7);
      if (lit) cells.push(`M${column * cell} ${row * cell}h${cell}v${cell}h-${cell}Z`);
    }
  }
  const weft = Array.from({ length: height / cell }, (_, row) => `M0 ${row * cell + 4.4}H${width}`).join("");
  return {
    width,
    height,
    svg:
      rect(0, 0, width, height, dye.ground) +
      fill(cells.join(""), gold) +
      line(weft, darken(dye.ground, 0.5), 1, 0.42),
  };
};

/** Lurik: stripes of hand-spun yarn. */
export const lurik: DrawTile = ({ dye, rng }) => {
  const width = 160;
  const inks = [dye.figure, dye.accent, darken(dye.ground, 0.4), lighten(dye.ground, 0.22)] as const;
  const stripes: string[] = [];
  for (let x = 4; x < width - 14;) {
    const wide = rng.pick([2, 3, 4, 8, 14] as const);
    stripes.push(rect(x, 0, wide, 40, rng.pick(inks), 0.92));
    x += wide + rng.pick([3, 5, 9, 14] as const);
  }
  const weft = Array.from({ length: 10 }, (_, row) => `M0 ${row * 4 + 2}H${width}`).join("");
  const warp = Array.from({ length: 40 }, (_, column) => `M${column * 4 + 2} 0V40`).join("");
  return {
    width,
    height: 40,
    svg:
      rect(0, 0, width, 40, dye.ground) +
      stripes.join("") +
      line(weft, "#000000", 1.1, 0.14) +
      line(warp, "#ffffff", 0.8, 0.09),
  };
};

/** Plain weave with the slubs of hand-spun yarn. */
export const polos: DrawTile = ({ dye, rng }) => {
  const size = 160;
  const weft = Array.from({ length: size / 4 }, (_, row) => `M0 ${row * 4 + 2}H${size}`).join("");
  const warp = Array.from({ length: size / 4 }, (_, column) => `M${column * 4 + 2} 0V${size}`).join("");
  const slubs = Array.from({ length: 16 }, () => {
    const [x, y] = [rng.between(0, size - 44), Math.floor(rng.between(0, size / 4)) * 4 + 2];
    return line(`M${num(x)} ${y}h${num(rng.between(14, 40))}`, lighten(dye.ground, 0.3), 2.2, 0.3);
  }).join("");
  return {
    width: size,
    height: size,
    svg:
      rect(0, 0, size, size, dye.ground) +
      line(weft, darken(dye.ground, 0.5), 1.2, 0.2) +
      line(warp, lighten(dye.ground, 0.5), 1, 0.13) +
      slubs,
  };
};

/** Knitting: columns of V-shaped stitches; every few rows carry the accent. */
export const rajut: DrawTile = ({ dye }) => {
  const [width, height, rows] = [128, 192, 8];
  const stitch = (x: number, y: number, ink: string) =>
    fill(
      `M${x} ${y}C${x + 4} ${y + 8} ${x + 10} ${y + 14} ${x + 16} ${y + 20}L${x + 16} ${y + 36}C${x + 8} ${y + 30} ${x} ${y + 22} ${x} ${y + 14}Z`,
      ink,
    ) +
    fill(
      `M${x + 32} ${y}C${x + 28} ${y + 8} ${x + 22} ${y + 14} ${x + 16} ${y + 20}L${x + 16} ${y + 36}C${x + 24} ${y + 30} ${x + 32} ${y + 22} ${x + 32} ${y + 14}Z`,
      darken(ink, 0.13),
    ) +
    line(
      `M${x + 3} ${y + 8}C${x + 6} ${y + 15} ${x + 10} ${y + 20} ${x + 14} ${y + 25}`,
      lighten(ink, 0.5),
      2.2,
      0.4,
    );
  const all: string[] = [];
  for (let row = -1; row <= rows; row += 1) {
    for (let column = 0; column < 4; column += 1) {
      const turn = (row + rows) % rows;
      const ink =
        turn === 2 || (turn === 3 && column % 2 === 0) || (turn === 1 && column % 2 === 1)
          ? dye.figure
          : turn === 6
            ? dye.accent
            : dye.ground;
      all.push(stitch(column * 32, row * 24, ink));
    }
  }
  return { width, height, svg: rect(0, 0, width, height, darken(dye.ground, 0.45)) + all.join("") };
};

/** Beadwork: rows of glass beads that make lozenges. */
export const manik: DrawTile = ({ dye }) => {
  const [bead, count] = [16, 12];
  const size = bead * count;
  const all: string[] = [];
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      const reach = Math.abs(column - 5.5) + Math.abs(row - 5.5);
      const ink =
        reach <= 1
          ? dye.figure
          : reach <= 3
            ? dye.accent
            : reach <= 4
              ? dye.figure
              : reach <= 6
                ? dye.ground
                : reach <= 7
                  ? dye.figure
                  : reach <= 9
                    ? mix(dye.accent, dye.ground, 0.3)
                    : lighten(dye.ground, 0.12);
      const [x, y] = [column * bead + bead / 2, row * bead + bead / 2];
      all.push(
        dot(x, y, 7.6, darken(ink, 0.35)) +
          dot(x - 0.6, y - 0.8, 6.6, ink) +
          dot(x - 2.2, y - 2.6, 2.1, "#ffffff", 0.72),
      );
    }
  }
  return { width: size, height: size, svg: rect(0, 0, size, size, darken(dye.ground, 0.7)) + all.join("") };
};
