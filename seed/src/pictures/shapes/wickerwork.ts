import { hemBorder } from "../border.js";
import { fill, line } from "../marks.js";
import { blob, num, oval, petal, symmetric } from "../path.js";
import { floorShadow, lightInk, panel, shadeInk, soft, stitches, wallShadow } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** A twisted rim: short slanted turns along an ellipse. */
function braid(
  x: number,
  y: number,
  rx: number,
  ry: number,
  width: number,
  dark: string,
  light: string,
): string {
  const turns = Array.from({ length: 64 }, (_, index) => {
    const angle = (index / 64) * Math.PI * 2;
    const [px, py] = [x + Math.cos(angle) * rx, y + Math.sin(angle) * ry];
    return `M${num(px - width * 0.4)} ${num(py - width * 0.36)}L${num(px + width * 0.4)} ${num(py + width * 0.36)}`;
  }).join("");
  return (
    line(oval(x, y, rx, ry), dark, width) +
    line(turns, light, width * 0.34) +
    line(oval(x, y - width * 0.2, rx, ry), lightInk, 4, 0.3)
  );
}

/** A round basket with an arched handle. */
export const keranjang: DrawShape = (bench) => {
  const { sheet, rng, trim } = bench;
  const belly = rng.between(-20, 36);
  const body = `M240 740C${226 - belly} 900 280 1120 340 1200C440 1250 760 1250 860 1200C920 1120 ${974 + belly} 900 960 740C960 820 240 820 240 740Z`;
  const handle = "M262 740C270 420 420 280 600 280C780 280 930 420 938 740";
  const straw = bench.rigid ? "#d8b070" : "#cfa86a";
  return {
    svg:
      floorShadow(sheet, 600, 1216, 370, 60) +
      panel(sheet, oval(600, 740, 360, 96), {
        paint: bench.surface(0, 1, 30, 30),
        form: "disc",
        rim: 60,
        inside: fill(oval(600, 740, 360, 96), shadeInk, 0.45),
      }) +
      line(handle, shadeInk, 44, 0.35) +
      line(handle, "#7d5426", 38) +
      line(handle, straw, 34, 1, "15 11") +
      line(handle, lightInk, 8, 0.28) +
      panel(sheet, body, {
        paint: bench.surface(),
        relief: 1.2,
        rim: 60,
        inside:
          hemBorder(bench, [320, 1210], [600, 1290], [880, 1210], 80) +
          (bench.bordered
            ? ""
            : soft("M250 960Q600 1060 950 960", trim.dark, 36, 0.3) +
              soft("M262 1040Q600 1140 938 1040", trim.dark, 20, 0.3)),
      }) +
      `<g clip-path="${sheet.clip("M200 744L1000 744L1000 900L200 900Z")}">${braid(600, 744, 362, 98, 34, "#7d5426", straw)}</g>` +
      line("M238 744C238 690 400 644 600 644C800 644 962 690 962 744", "#7d5426", 24) +
      line("M238 740C238 686 400 640 600 640C800 640 962 686 962 740", straw, 14, 1, "13 9"),
    box: { x: 226, y: 262, width: 748, height: 974 },
    flat: false,
  };
};

/** A mat, one end rolled. */
export const tikar: DrawShape = (bench) => {
  const { sheet } = bench;
  const mat = "M260 520L940 520L1050 1190L150 1190Z";
  const roll =
    "M240 440Q240 390 290 390L910 390Q960 390 960 440L960 500Q960 550 910 550L290 550Q240 550 240 500Z";
  return {
    svg:
      floorShadow(sheet, 600, 1180, 500, 60) +
      panel(sheet, mat, {
        paint: bench.surface(),
        form: "flat",
        rim: 20,
        inside:
          hemBorder(bench, [150, 1190], [600, 1190], [1050, 1190], 90) +
          line("M300 520L206 1190M900 520L994 1190", bench.dye.ground, 30, 0.85) +
          line("M300 520L206 1190M900 520L994 1190", bench.dye.figure, 4, 0.8, "14 10") +
          soft("M240 580L960 580", shadeInk, 110, 0.55, 7),
      }) +
      panel(sheet, roll, {
        paint: bench.surface(0, 1, 20, 20),
        form: "flat",
        rim: 20,
        inside: soft("M240 540L960 540", shadeInk, 90, 0.6, 7) + soft("M240 430L960 430", lightInk, 60, 0.4),
      }) +
      line("M250 404C286 410 290 530 250 538", "#5b3d1c", 5, 0.6) +
      stitches("M250 470L950 470", bench.trim.thread, 1),
    box: { x: 150, y: 390, width: 900, height: 800 },
    flat: true,
  };
};

/** A potted plant, the pot in the pattern. */
export const potTanaman: DrawShape = (bench) => {
  const { sheet, rng } = bench;
  const pot = symmetric("M600 880L360 872C366 980 390 1120 420 1210Q430 1240 470 1242L600 1244");
  const lip = symmetric("M600 800Q430 800 344 790Q330 792 332 810L340 872Q346 886 366 888Q480 900 600 900");
  const greens = [
    ["#3f6b3f", "#6f9a55"],
    ["#2f5a3a", "#5b8a4c"],
    ["#567d3e", "#93b568"],
  ] as const;
  const leaves = [-160, -140, -118, -100, -84, -66, -48, -30, -12, -150, -34, -90, -110, -72].map(
    (angle, index) => {
      const [length, width] = [rng.between(330, 520) * (index > 8 ? 0.72 : 1), rng.between(96, 140)];
      const [dark, light] = rng.pick(greens);
      const turn = (angle * Math.PI) / 180;
      const [x, y] = [600 + Math.cos(turn) * 30, 806];
      const d = petal(x, y, length, width, angle);
      const tip = `${num(x + Math.cos(turn) * length * 0.93)} ${num(y + Math.sin(turn) * length * 0.93)}`;
      const veins = [0.3, 0.45, 0.6, 0.75].map((share) => {
        const [vx, vy] = [x + Math.cos(turn) * length * share, y + Math.sin(turn) * length * share];
        const side = (bend: number) =>
          `M${num(vx)} ${num(vy)}L${num(vx + Math.cos(turn + bend) * width * 0.42)} ${num(vy + Math.sin(turn + bend) * width * 0.42)}`;
        return side(0.7) + side(-0.7);
      });
      return (
        fill(
          d,
          sheet.across([
            [0, light],
            [1, dark],
          ]),
        ) +
        line(d, shadeInk, 2, 0.3) +
        line(`M${num(x)} ${num(y)}L${tip}`, "#dfe8b4", 4, 0.6) +
        line(veins.join(""), "#dfe8b4", 2, 0.35)
      );
    },
  );
  return {
    svg:
      floorShadow(sheet, 600, 1236, 260, 48) +
      leaves.join("") +
      fill(blob(rng, 600, 806, 60, 0.1), "#2f5a3a", 0.6) +
      panel(sheet, pot, {
        paint: bench.surface(),
        relief: 1.2,
        rim: 44,
        inside: soft("M350 896Q600 916 850 896", shadeInk, 50, 0.5),
      }) +
      panel(sheet, lip, { paint: bench.trim.mid, rim: 20, relief: 1.1 }),
    box: { x: 332, y: 300, width: 536, height: 944 },
    flat: false,
  };
};

/** A square cushion, plump, with piping. */
export const bantal: DrawShape = (bench) => {
  const { sheet, dye } = bench;
  const pillow =
    "M226 414C206 380 246 350 290 372C480 412 720 412 910 372C954 350 994 380 974 414C940 620 940 860 974 1086C994 1120 954 1150 910 1128C720 1092 480 1092 290 1128C246 1150 206 1120 226 1086C260 860 260 620 226 414Z";
  return {
    svg:
      floorShadow(sheet, 600, 1136, 400, 56) +
      panel(sheet, pillow, {
        paint: bench.surface(),
        rim: 110,
        form: "disc",
        inside:
          [
            "M250 400Q340 500 380 560",
            "M950 400Q860 500 820 560",
            "M250 1100Q340 1000 380 950",
            "M950 1100Q860 1000 820 950",
          ]
            .map((d) => soft(d, shadeInk, 50, 0.34) + soft(d, lightInk, 12, 0.25))
            .join("") +
          fill(
            pillow,
            sheet.radial(500, 620, 460, [
              [0, lightInk, 0.3],
              [0.6, lightInk, 0.05],
              [1, lightInk, 0],
            ]),
          ),
      }) +
      line(pillow, shadeInk, 17, 0.4) +
      line(pillow, bench.bordered ? dye.accent : bench.trim.mid, 13) +
      line(pillow, lightInk, 3, 0.5),
    box: { x: 216, y: 364, width: 768, height: 772 },
    flat: true,
  };
};

/** A pair of knitted or sewn work gloves. */
export const sarungTangan: DrawShape = (bench) => {
  const { sheet, trim } = bench;
  const glove = (dx: number, mirror: boolean) => {
    const d =
      "M250 1130L240 860C200 800 140 740 130 690C130 650 170 640 196 668L262 740C256 640 244 520 250 450C254 410 304 410 310 450L326 640L330 410C332 364 388 364 390 410L394 640L414 430C420 390 472 396 472 438L464 660L496 520C506 484 554 494 550 532C540 660 530 780 510 870L504 1130Z";
    const cuff = "M236 1010L516 1010L522 1190Q380 1216 230 1190Z";
    return `<g transform="translate(${dx} 0)${mirror ? " scale(-1 1)" : ""}">${wallShadow(d)}${panel(sheet, d, { paint: bench.surface(), rim: 40, inside: soft("M320 700L324 860", shadeInk, 24, 0.26) + soft("M394 700L396 880", shadeInk, 24, 0.22) + soft("M460 720L452 880", shadeInk, 24, 0.26) })}${panel(sheet, cuff, { paint: trim.mid, rim: 26, inside: line(Array.from({ length: 14 }, (_, index) => `M${246 + index * 20} 1010L${242 + index * 20.6} 1200`).join(""), shadeInk, 5, 0.3) })}</g>`;
  };
  return {
    svg: glove(-10, false) + glove(1210, true),
    box: { x: 120, y: 376, width: 960, height: 836 },
    flat: true,
  };
};
