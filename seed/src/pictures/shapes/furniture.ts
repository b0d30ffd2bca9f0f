import type { Bench } from "../bench.js";
import { dot, line, rect } from "../marks.js";
import { oval, slab, symmetric } from "../path.js";
import { floorShadow, lightInk, panel, shadeInk, soft } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** A member of a wooden frame: a rounded stroke with grain, light on its left. */
export function rail(bench: Bench, d: string, width: number): string {
  return (
    line(d, shadeInk, width + 3, 0.5) +
    line(d, bench.wood(), width) +
    line(d, shadeInk, width * 0.95, 0.1) +
    `<g transform="translate(${-width * 0.22} ${-width * 0.12})">${line(d, lightInk, width * 0.28, 0.3)}</g>` +
    `<g transform="translate(${width * 0.3} ${width * 0.1})">${line(d, shadeInk, width * 0.34, 0.34)}</g>`
  );
}

/** An armchair whose seat and back carry the weave or the cloth. */
export const kursi: DrawShape = (bench) => {
  const { sheet } = bench;
  const back = "M368 380C360 320 420 300 600 300C780 300 840 320 832 380L800 760Q600 784 400 760Z";
  const seat = "M330 800Q600 760 870 800L940 920Q600 990 260 920Z";
  return {
    svg:
      floorShadow(sheet, 600, 1256, 390, 64) +
      rail(bench, "M390 800L370 1180", 34) +
      rail(bench, "M810 800L830 1180", 34) +
      rail(bench, "M360 350L404 800", 42) +
      rail(bench, "M840 350L796 800", 42) +
      panel(sheet, back, {
        paint: bench.surface(),
        inside: soft("M400 760Q600 784 800 760", shadeInk, 80, 0.36),
        rim: 40,
      }) +
      line(back, shadeInk, 30, 0.4) +
      line(back, bench.wood(), 26) +
      line(back, lightInk, 6, 0.3) +
      soft("M340 830Q600 800 860 830", shadeInk, 70, 0.5) +
      panel(sheet, seat, {
        paint: bench.surface(0, 1, 20, 30),
        form: "flat",
        inside: soft("M330 800Q600 760 870 800", shadeInk, 90, 0.4),
      }) +
      panel(sheet, "M260 920Q600 990 940 920L936 976Q600 1046 264 976Z", { paint: bench.wood(90), rim: 14 }) +
      rail(bench, "M284 960L262 1250", 46) +
      rail(bench, "M916 960L938 1250", 46) +
      rail(bench, "M284 1110Q600 1150 916 1110", 24) +
      rail(bench, "M366 590C300 590 236 610 230 650C226 740 258 840 270 930", 36) +
      rail(bench, "M834 590C900 590 964 610 970 650C974 740 942 840 930 930", 36),
    box: { x: 216, y: 290, width: 768, height: 970 },
    flat: false,
  };
};

/** A low table with a patterned top. */
export const meja: DrawShape = (bench) => {
  const { sheet } = bench;
  const top = "M300 560L900 560L1060 760L140 760Z";
  return {
    svg:
      floorShadow(sheet, 600, 1180, 480, 84) +
      rail(bench, "M330 760L340 1060", 38) +
      rail(bench, "M870 760L860 1060", 38) +
      panel(sheet, "M180 800L1020 800L1010 880L190 880Z", {
        paint: bench.wood(90),
        inside: soft("M160 800L1040 800", shadeInk, 70, 0.55),
      }) +
      panel(sheet, "M140 756L1060 756L1060 806Q1060 816 1050 816L150 816Q140 816 140 806Z", {
        paint: bench.wood(90),
        rim: 12,
        form: "flat",
      }) +
      panel(sheet, top, { paint: bench.wood(90), form: "flat", rim: 18 }) +
      panel(sheet, "M332 586L868 586L986 734L214 734Z", {
        paint: bench.surface(0, 0.9),
        form: "flat",
        rim: 14,
        inside: soft("M260 700L420 580", lightInk, 120, 0.3) + soft("M420 730L600 590", lightInk, 70, 0.24),
      }) +
      rail(bench, "M206 830L190 1180", 52) +
      rail(bench, "M994 830L1010 1180", 52) +
      rail(bench, "M200 1060L1000 1060", 24),
    box: { x: 140, y: 560, width: 920, height: 644 },
    flat: false,
  };
};

/** A cupboard with two panelled doors. */
export const lemari: DrawShape = (bench) => {
  const { sheet } = bench;
  const door = (x: number) =>
    panel(sheet, slab(x, 380, 262, 700, 4), { paint: bench.wood(), rim: 14, form: "flat" }) +
    panel(sheet, slab(x + 38, 430, 186, 400, 90), { paint: bench.surface(0, 0.85), rim: 22, form: "flat" }) +
    line(slab(x + 38, 430, 186, 400, 90), shadeInk, 6, 0.4) +
    panel(sheet, slab(x + 38, 870, 186, 160, 4), { paint: bench.wood(), rim: 22, form: "flat" });
  return {
    svg:
      floorShadow(sheet, 600, 1246, 380, 56) +
      panel(sheet, symmetric("M600 196C520 196 500 262 420 262C370 262 350 280 300 284L300 330L600 330"), {
        paint: bench.wood(90),
        rim: 18,
        form: "flat",
      }) +
      panel(sheet, oval(600, 268, 60, 34), { paint: bench.surface(0, 0.5), rim: 12, form: "disc" }) +
      panel(sheet, slab(310, 350, 580, 800, 6), { paint: bench.wood(), rim: 30 }) +
      panel(sheet, slab(280, 318, 640, 46, 8), { paint: bench.wood(90), rim: 10, form: "flat" }) +
      soft("M310 372L890 372", shadeInk, 30, 0.5) +
      door(332) +
      door(606) +
      line("M600 380L600 1080", shadeInk, 6, 0.7) +
      [580, 620]
        .map(
          (x) =>
            dot(x + 2, 744, 15, shadeInk, 0.5) +
            dot(x, 740, 14, "#c99b46") +
            dot(x - 4, 735, 5, lightInk, 0.8),
        )
        .join("") +
      panel(sheet, symmetric("M600 1120L290 1120L290 1250L350 1250C360 1200 420 1180 600 1180"), {
        paint: bench.wood(90),
        rim: 16,
        form: "flat",
      }),
    box: { x: 280, y: 196, width: 640, height: 1054 },
    flat: false,
  };
};

/** A lidded box, carved or inlaid. */
export const kotakUkir: DrawShape = (bench) => {
  const { sheet } = bench;
  const front = "M230 820L970 820L950 1150Q948 1166 930 1166L270 1166Q252 1166 250 1150Z";
  const lidFront = "M216 690L984 690L984 800Q984 812 972 812L228 812Q216 812 216 800Z";
  const lidTop = "M330 530L870 530L984 690L216 690Z";
  return {
    svg:
      floorShadow(sheet, 600, 1176, 420, 62) +
      panel(sheet, "M250 1140L950 1140L966 1190L234 1190Z", {
        paint: bench.wood(90),
        form: "flat",
        rim: 10,
      }) +
      panel(sheet, front, {
        paint: bench.surface(),
        rim: 30,
        inside: soft("M230 822L970 822", shadeInk, 60, 0.55),
      }) +
      [
        line("M252 848L262 1140M948 848L938 1140", bench.wood(), 30),
        line("M246 846L254 1140M956 846L948 1140", shadeInk, 4, 0.3),
      ].join("") +
      panel(sheet, lidTop, { paint: bench.wood(90), form: "flat", rim: 16 }) +
      panel(sheet, "M366 556L834 556L916 668L284 668Z", {
        paint: bench.surface(0, 0.8),
        form: "flat",
        rim: 14,
        inside: soft("M300 660L480 560", lightInk, 90, 0.3),
      }) +
      panel(sheet, lidFront, { paint: bench.surface(0, 0.7, 0, 20), form: "flat", rim: 18 }) +
      line("M216 692L984 692", lightInk, 5, 0.5) +
      line("M222 806L978 806", shadeInk, 7, 0.4) +
      panel(sheet, slab(560, 770, 80, 110, 14), {
        paint: sheet.across([
          [0, "#f2d998"],
          [0.5, "#b98c3a"],
          [1, "#7a5618"],
        ]),
        form: "flat",
        rim: 8,
      }) +
      dot(600, 814, 10, "#3a2610") +
      rect(596, 816, 8, 30, "#3a2610"),
    box: { x: 216, y: 530, width: 768, height: 660 },
    flat: false,
  };
};
