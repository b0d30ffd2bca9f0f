import { dot, fill, line } from "../marks.js";
import { symmetric } from "../path.js";
import { floorShadow, lightInk, panel, shadeInk } from "../shade.js";
import type { DrawShape } from "./drawing.js";
import { rail } from "./furniture.js";

/** A standing lamp shade of weave or cloth, lit from within. */
export const lampu: DrawShape = (bench) => {
  const { sheet } = bench;
  const shade = symmetric("M600 330L470 336C440 480 400 640 360 760Q480 796 600 796");
  const glow = sheet.radial(600, 610, 620, [
    [0, "#ffe2a0", 0.6],
    [0.5, "#ffe2a0", 0.2],
    [1, "#ffe2a0", 0],
  ]);
  return {
    svg:
      dot(600, 610, 620, glow) +
      floorShadow(sheet, 600, 1240, 230, 40) +
      rail(bench, "M600 780L600 1170", 40) +
      dot(600, 900, 46, bench.wood()) +
      dot(
        600,
        900,
        46,
        sheet.radial(584, 884, 62, [
          [0, lightInk, 0.4],
          [0.5, lightInk, 0],
          [1, shadeInk, 0.55],
        ]),
      ) +
      panel(sheet, symmetric("M600 1150C520 1150 470 1170 420 1216Q410 1244 440 1246L600 1246"), {
        paint: bench.wood(90),
        rim: 18,
      }) +
      panel(sheet, shade, {
        paint: bench.surface(0, 0.9),
        inside: fill(
          shade,
          sheet.radial(600, 660, 330, [
            [0, "#fff1c4", 0.72],
            [0.5, "#ffd98a", 0.3],
            [1, "#ffb85a", 0],
          ]),
        ),
        relief: 0.8,
      }) +
      line("M470 336Q600 352 730 336", bench.trim.dark, 13) +
      line("M362 760Q480 796 600 796Q720 796 838 760", bench.trim.dark, 15) +
      line("M362 757Q480 793 600 793Q720 793 838 757", lightInk, 3, 0.5),
    box: { x: 360, y: 330, width: 480, height: 916 },
    flat: false,
  };
};
