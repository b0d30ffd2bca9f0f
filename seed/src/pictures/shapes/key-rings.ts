import { dot, fill, line } from "../marks.js";
import { oval } from "../path.js";
import { lightInk, shadeInk, soft } from "../shade.js";
import type { DrawShape } from "./drawing.js";
import { band, bead, metalOf } from "./jewellery.js";

/** A key ring with a patterned charm and a tassel. */
export const gantungan: DrawShape = (bench) => {
  const { dye, sheet } = bench;
  const { light, dark } = metalOf(bench);
  const charm =
    "M600 640C720 640 800 730 800 840C800 950 720 1030 600 1040C480 1030 400 950 400 840C400 730 480 640 600 640Z";
  const strands = Array.from(
    { length: 17 },
    (_, index) => `M600 1090Q${552 + index * 6} 1160 ${540 + index * 7.5} ${1296 + (index % 3) * 9}`,
  ).join("");
  return {
    svg:
      `<g transform="translate(16 24)">${soft(charm, shadeInk, 60, 0.14, 6)}${soft("M600 1090L600 1290", shadeInk, 120, 0.14, 6)}</g>` +
      band(bench, 600, 370, 120, 120, 22) +
      [500, 544, 588]
        .map((y) => line(oval(600, y + 10, 16, 26), dark, 12) + line(oval(600, y + 10, 16, 26), light, 6))
        .join("") +
      line(strands, dye.accent, 7) +
      line(strands, lightInk, 1.6, 0.3) +
      dot(600, 1076, 34, dye.ground) +
      line("M568 1104L632 1104", dye.figure, 10) +
      fill(charm, bench.surface(0, 0.8)) +
      fill(
        charm,
        sheet.across([
          [0, lightInk, 0.4],
          [0.45, lightInk, 0],
          [1, shadeInk, 0.4],
        ]),
      ) +
      line(charm, dark, 22) +
      line(charm, light, 10) +
      bead(bench, 600, 652, 18, light),
    box: { x: 390, y: 240, width: 420, height: 1076 },
    flat: true,
  };
};
