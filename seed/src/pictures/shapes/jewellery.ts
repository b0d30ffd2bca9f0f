import type { Bench } from "../bench.js";
import { darken, lighten, mix } from "../color.js";
import { dot, fill, line } from "../marks.js";
import { oval, petal } from "../path.js";
import { floorShadow, lightInk, shadeInk, soft } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** Silver, or gold where the dye is warm and light: metal takes only a breath of the colour. */
export function metalOf({ dye }: Bench): { light: string; mid: string; dark: string } {
  const warm = ["#b98a2f", "#d99a1f"].includes(dye.ground);
  const mid = warm ? "#d9ab4b" : mix("#b3b8bd", dye.ground, 0.06);
  return { light: lighten(mid, 0.75), mid, dark: darken(mid, 0.62) };
}

/** A round bead that catches the light. */
export function bead(bench: Bench, x: number, y: number, radius: number, ink: string): string {
  return (
    dot(x + radius * 0.12, y + radius * 0.2, radius * 1.05, shadeInk, 0.25) +
    dot(
      x,
      y,
      radius,
      bench.sheet.radial(x - radius * 0.32, y - radius * 0.36, radius * 1.3, [
        [0, lighten(ink, 0.7)],
        [0.35, ink],
        [1, darken(ink, 0.6)],
      ]),
    ) +
    dot(x - radius * 0.34, y - radius * 0.4, radius * 0.2, "#ffffff", 0.85)
  );
}

/** A hoop of metal with several reflections around it. Centre, half sizes and thickness in px. */
export function band(bench: Bench, x: number, y: number, rx: number, ry: number, width: number): string {
  const { light, mid, dark } = metalOf(bench);
  const shine = bench.sheet.linear(x - rx, y - ry, x + rx, y + ry, [
    [0, light],
    [0.2, mid],
    [0.35, dark],
    [0.5, light],
    [0.66, mid],
    [0.8, dark],
    [1, light],
  ]);
  return (
    line(oval(x, y, rx, ry), darken(dark, 0.3), width + 5) +
    line(oval(x, y, rx, ry), shine, width) +
    line(oval(x, y - width * 0.3, rx, ry), "#ffffff", width * 0.09, 0.7) +
    line(oval(x, y + width * 0.34, rx, ry), dark, width * 0.1, 0.5)
  );
}

/** A flower of chased metal, granulated at its tips. */
function filigree(bench: Bench, x: number, y: number, radius: number, petals: number): string {
  const { light, mid, dark } = metalOf(bench);
  return Array.from({ length: petals }, (_, index) => {
    const angle = (index * 360) / petals;
    const d = petal(x, y, radius, radius * 0.66, angle);
    const turn = (angle * Math.PI) / 180;
    return (
      fill(
        d,
        bench.sheet.across([
          [0, light],
          [0.5, mid],
          [1, dark],
        ]),
      ) +
      line(d, darken(dark, 0.2), 3) +
      line(
        petal(
          x + Math.cos(turn) * radius * 0.24,
          y + Math.sin(turn) * radius * 0.24,
          radius * 0.58,
          radius * 0.3,
          angle,
        ),
        light,
        3,
        0.9,
      ) +
      dot(x + Math.cos(turn) * radius * 0.98, y + Math.sin(turn) * radius * 0.98, radius * 0.07, light)
    );
  }).join("");
}

/** A ring with a chased flower around a stone. */
export const cincin: DrawShape = (bench) => {
  const { dye } = bench;
  return {
    svg:
      floorShadow(bench.sheet, 600, 1130, 300, 44) +
      band(bench, 600, 860, 262, 268, 64) +
      Array.from({ length: 26 }, (_, index) => {
        const turn = (index / 26) * Math.PI * 2;
        return dot(600 + Math.cos(turn) * 262, 860 + Math.sin(turn) * 268, 7, metalOf(bench).dark, 0.5);
      }).join("") +
      filigree(bench, 600, 560, 172, 10) +
      filigree(bench, 600, 560, 116, 8) +
      bead(bench, 600, 560, 66, dye.ground === "#b9bec4" ? "#8d2f45" : dye.ground),
    box: { x: 300, y: 390, width: 600, height: 768 },
    flat: false,
  };
};

/** A necklace of beads with a pendant. */
export const kalung: DrawShape = (bench) => {
  const { dye, sheet } = bench;
  const inks = [dye.ground, dye.accent, dye.ground, dye.figure];
  const beads = Array.from({ length: 45 }, (_, index) => {
    const share = (index + 0.5) / 45;
    const angle = Math.PI * (1.16 - 1.32 * share);
    const [x, y] = [
      600 - Math.cos(Math.PI - angle) * 330,
      560 + Math.sin(angle) * 420 - (Math.abs(share - 0.5) > 0.4 ? 20 : 0),
    ];
    return bead(
      bench,
      x,
      y,
      17 + 11 * (1 - Math.abs(share - 0.5) * 2),
      inks[index % inks.length] ?? dye.ground,
    );
  });
  return {
    svg:
      `<g transform="translate(16 26)">${soft("M284 420C250 700 440 984 600 984C760 984 950 700 916 420", shadeInk, 60, 0.16, 6)}</g>` +
      line("M290 400C330 250 450 210 600 210C750 210 870 250 910 400", metalOf(bench).dark, 8) +
      line("M290 400C330 250 450 210 600 210C750 210 870 250 910 400", metalOf(bench).light, 4, 1, "7 5") +
      beads.join("") +
      dot(600, 1016, 24, metalOf(bench).dark) +
      dot(600, 1014, 15, metalOf(bench).light) +
      fill(oval(612, 1156, 124, 124), shadeInk, 0.12) +
      filigree(bench, 600, 1140, 128, 12) +
      dot(600, 1140, 74, metalOf(bench).dark) +
      dot(600, 1140, 66, bench.surface(0, 0.5)) +
      dot(
        600,
        1140,
        66,
        sheet.radial(580, 1116, 90, [
          [0, lightInk, 0.6],
          [0.5, lightInk, 0],
          [1, shadeInk, 0.5],
        ]),
      ),
    box: { x: 262, y: 206, width: 676, height: 1066 },
    flat: true,
  };
};

/** A bangle, its face carrying the pattern, with a bead bracelet beside it. */
export const gelang: DrawShape = (bench) => {
  const { dye, sheet } = bench;
  const { light, dark } = metalOf(bench);
  const inner = oval(600, 756, 404, 240);
  const wall =
    "M190 760C190 920 370 1000 600 1000C830 1000 1010 920 1010 760L1010 890C1010 1050 830 1130 600 1130C370 1130 190 1050 190 890Z";
  const beads = Array.from({ length: 30 }, (_, index) => {
    const angle = (index / 30) * Math.PI * 2 - Math.PI / 2;
    return {
      y: Math.sin(angle),
      svg: bead(
        bench,
        600 + Math.cos(angle) * 366,
        420 + Math.sin(angle) * 130,
        34,
        [dye.ground, dye.accent, dye.figure][index % 3] ?? dye.ground,
      ),
    };
  })
    .sort((a, b) => a.y - b.y)
    .map(({ svg }) => svg)
    .join("");
  return {
    svg:
      floorShadow(sheet, 600, 1120, 430, 62) +
      `<g clip-path="${sheet.clip(inner)}">` +
      `<path fill-rule="evenodd" d="${inner}${oval(600, 876, 372, 206)}" fill="${darken(dye.ground, 0.3)}"/>` +
      `<path fill-rule="evenodd" d="${inner}${oval(600, 876, 372, 206)}" fill="${sheet.across(
        [
          [0, shadeInk, 0.5],
          [0.5, lightInk, 0.3],
          [1, shadeInk, 0.3],
        ],
        1,
        0,
      )}"/>` +
      soft("M230 876C250 740 420 670 600 670C780 670 950 740 970 876", shadeInk, 34, 0.5) +
      "</g>" +
      fill(wall, bench.surface(0, 0.7)) +
      fill(
        wall,
        sheet.across(
          [
            [0, shadeInk, 0.5],
            [0.28, lightInk, 0.4],
            [0.5, lightInk, 0],
            [0.8, shadeInk, 0.3],
            [1, shadeInk, 0.7],
          ],
          1,
          0,
        ),
      ) +
      line("M190 762C190 922 370 1002 600 1002C830 1002 1010 922 1010 762", dark, 20) +
      line("M190 758C190 918 370 998 600 998C830 998 1010 918 1010 758", light, 9) +
      line("M190 890C190 1050 370 1130 600 1130C830 1130 1010 1050 1010 890", dark, 20) +
      line("M190 886C190 1046 370 1126 600 1126C830 1126 1010 1046 1010 886", light, 9) +
      line("M190 760C190 600 370 510 600 510C830 510 1010 600 1010 760", dark, 16) +
      line("M190 757C190 597 370 507 600 507C830 507 1010 597 1010 757", light, 7) +
      beads,
    box: { x: 180, y: 250, width: 840, height: 890 },
    flat: false,
  };
};
