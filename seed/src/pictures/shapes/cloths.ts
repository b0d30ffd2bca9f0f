import { hemBorder } from "../border.js";
import { mix } from "../color.js";
import { fill } from "../marks.js";
import { slab } from "../path.js";
import { floorShadow, fold, lightInk, panel, shadeInk, soft, stitches, wallShadow } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** A length of cloth, folded and stacked, one corner turned to show the reverse. */
export const kain: DrawShape = (bench) => {
  const { sheet, trim } = bench;
  const sheets = [4, 3, 2, 1].map((layer) =>
    panel(sheet, slab(210 + layer * 3, 330 + layer * 17, 780 - layer * 2, 800, 18), {
      paint: bench.surface(0, 1, layer * 16, layer * 9),
      form: "flat",
      rim: 12,
    }),
  );
  const top =
    "M226 330L974 330Q990 330 990 346L990 860C900 920 800 1010 740 1130L226 1130Q210 1130 210 1114L210 346Q210 330 226 330Z";
  const turned = "M990 860C900 852 800 858 722 884C716 960 722 1050 740 1130C800 1010 900 920 990 860Z";
  return {
    svg:
      wallShadow(slab(210, 330, 780, 870, 18)) +
      sheets.join("") +
      panel(sheet, top, {
        paint: bench.surface(),
        form: "flat",
        rim: 18,
        inside:
          hemBorder(bench, [330, 1140], [330, 730], [330, 320], 118) +
          soft("M600 320L604 1140", shadeInk, 26, 0.24) +
          soft("M588 320L590 1140", lightInk, 18, 0.22) +
          soft("M210 728Q600 734 990 726", shadeInk, 24, 0.22) +
          soft("M210 716Q600 722 990 714", lightInk, 14, 0.2) +
          soft(turned, shadeInk, 90, 0.5, 7),
      }) +
      panel(sheet, turned, {
        paint: mix(bench.dye.ground, "#f3ead8", 0.42),
        form: "flat",
        rim: 16,
        inside:
          soft("M1000 850C900 900 790 1000 730 1140", lightInk, 70, 0.4) +
          soft("M722 884C716 960 722 1050 740 1130", shadeInk, 30, 0.3),
      }) +
      stitches("M224 352L224 1112", trim.thread, 2.2),
    box: { x: 210, y: 330, width: 790, height: 868 },
    flat: true,
  };
};

/** A cloth laid over a round table, its corner falling towards us. */
export const taplak: DrawShape = (bench) => {
  const { sheet } = bench;
  const topPlane =
    "M220 560C220 470 400 420 600 420C800 420 980 470 980 560C980 650 800 700 600 700C400 700 220 650 220 560Z";
  const fall =
    "M220 560C220 650 400 700 600 700C800 700 980 650 980 560C1000 720 1020 880 1030 990C960 1050 900 1010 850 1060C780 1120 720 1070 660 1100C610 1124 560 1090 500 1104C430 1110 400 1050 340 1060C270 1060 230 1030 170 990C180 880 200 720 220 560Z";
  const folds = [250, 350, 452, 548, 660, 760, 856, 944];
  return {
    svg:
      floorShadow(sheet, 600, 1180, 420, 60) +
      fill("M470 1040L730 1040L760 1180L440 1180Z", bench.wood()) +
      fill("M470 1040L730 1040L760 1180L440 1180Z", shadeInk, 0.5) +
      panel(sheet, fall, {
        paint: bench.surface(),
        inside:
          hemBorder(bench, [160, 990], [600, 1180], [1040, 990], 120) +
          folds
            .map((x, index) =>
              fold(
                `M${x} 640C${x + (x - 600) * 0.1} 800 ${x + (x - 600) * 0.2} 940 ${x + (x - 600) * 0.22} 1120`,
                56 + (index % 2) * 20,
                0.38,
              ),
            )
            .join(""),
      }) +
      `<g transform="translate(0 168) scale(1 .7)">${fill("M220 560C220 431 400 360 600 360C800 360 980 431 980 560C980 689 800 760 600 760C400 760 220 689 220 560Z", bench.surface(0, 1, 40, 40))}</g>` +
      fill(
        topPlane,
        sheet.across([
          [0, lightInk, 0.42],
          [0.6, lightInk, 0.08],
          [1, shadeInk, 0.12],
        ]),
      ) +
      soft("M220 560C220 650 400 700 600 700C800 700 980 650 980 560", lightInk, 14, 0.4, 3),
    box: { x: 170, y: 420, width: 860, height: 690 },
    flat: true,
  };
};
