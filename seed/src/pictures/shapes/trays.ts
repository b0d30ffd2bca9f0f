import { fill, line } from "../marks.js";
import { slab } from "../path.js";
import { floorShadow, lightInk, panel, shadeInk, soft } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** A tray with raised sides and two cut handles. */
export const nampan: DrawShape = (bench) => {
  const { sheet } = bench;
  const rim =
    "M250 560L950 560Q980 560 992 590L1080 930Q1086 970 1040 972L160 972Q114 970 120 930L208 590Q220 560 250 560Z";
  const floor = "M286 606L914 606L1010 912L190 912Z";
  const edge =
    "M120 940Q116 970 160 972L1040 972Q1084 970 1080 940L1080 1020Q1080 1050 1040 1052L160 1052Q120 1050 120 1020Z";
  return {
    svg:
      floorShadow(sheet, 600, 1044, 500, 62) +
      panel(sheet, edge, { paint: bench.wood(90), rim: 16 }) +
      panel(sheet, rim, { paint: bench.wood(90), form: "flat", rim: 14 }) +
      panel(sheet, floor, {
        paint: bench.surface(),
        form: "flat",
        rim: 34,
        inside:
          soft("M280 606L920 606", shadeInk, 80, 0.55) +
          soft("M286 606L190 912", shadeInk, 60, 0.4) +
          soft("M420 900L560 620", lightInk, 110, 0.26),
      }) +
      line(floor, shadeInk, 4, 0.5) +
      fill(slab(520, 990, 160, 36, 18), "#2a1a0e", 0.85) +
      line("M530 1026L670 1026", lightInk, 4, 0.3),
    box: { x: 120, y: 560, width: 960, height: 492 },
    flat: false,
  };
};
