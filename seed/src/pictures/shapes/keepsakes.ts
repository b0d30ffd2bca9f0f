import { darken } from "../color.js";
import { dot, fill, line } from "../marks.js";
import { num, oval, slab } from "../path.js";
import { floorShadow, lightInk, panel, shadeInk, soft, stitches } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** A stuffed elephant sewn from patterned cloth. */
export const boneka: DrawShape = (bench) => {
  const { sheet, trim } = bench;
  const body =
    "M420 560C560 500 800 510 890 640C960 740 960 900 940 1150Q930 1186 880 1186L790 1186Q760 1186 758 1150L750 1040Q640 1070 540 1040L530 1150Q526 1186 490 1186L400 1186Q360 1186 360 1150L366 900C350 780 360 640 420 560Z";
  const head =
    "M540 470C560 560 540 700 470 760C430 800 370 812 330 800C320 860 316 930 330 990C340 1030 380 1030 388 1000L420 1010C410 1080 290 1090 268 1000C240 900 246 800 250 740C200 640 220 500 320 440C400 396 510 410 540 470Z";
  const ear =
    "M470 450C560 390 680 440 690 560C696 680 620 760 540 740C490 720 450 640 450 560C450 510 454 470 470 450Z";
  return {
    svg:
      floorShadow(sheet, 630, 1180, 360, 54) +
      line("M930 700C990 720 1000 800 970 850", trim.dark, 22) +
      line("M930 700C990 720 1000 800 970 850", trim.mid, 14) +
      line("M970 850l-14 40M970 850l4 44M970 850l20 36", bench.dye.accent, 7) +
      panel(sheet, body, {
        paint: bench.surface(),
        rim: 90,
        relief: 1.1,
        inside: soft("M640 1060L640 900", shadeInk, 80, 0.2) + soft(head, shadeInk, 70, 0.34),
      }) +
      panel(sheet, head, {
        paint: bench.surface(10, 1, 30, 10),
        rim: 70,
        form: "disc",
        inside: soft("M300 480Q260 560 260 660", lightInk, 60, 0.24),
      }) +
      panel(sheet, ear, {
        paint: trim.mid,
        rim: 50,
        form: "disc",
        inside: fill(ear, bench.surface(-20, 0.8), 0.5),
      }) +
      stitches("M480 474C560 420 660 462 668 560C672 664 610 734 548 718", trim.thread, 3) +
      dot(366, 600, 19, shadeInk) +
      dot(366, 600, 15, "#2a1c14") +
      dot(360, 594, 5, lightInk, 0.9) +
      [410, 446, 480].map((x) => fill(oval(x, 1172, 14, 12), "#f6ead6")).join("") +
      [806, 842, 876].map((x) => fill(oval(x, 1172, 14, 12), "#f6ead6")).join(""),
    box: { x: 216, y: 410, width: 780, height: 778 },
    flat: false,
  };
};

/** Incense sticks in a patterned holder. */
export const dupa: DrawShape = (bench) => {
  const { sheet, dye } = bench;
  const sticks = Array.from({ length: 15 }, (_, index) => {
    const [x, lean] = [496 + index * 15, (index - 7) * 13 + bench.rng.between(-8, 8)];
    const top = 270 + Math.abs(index - 7) * 9;
    return (
      line(`M${x} 600L${num(x + lean)} ${top}`, "#b58a52", 5) +
      line(
        `M${num(x + lean * 0.35)} ${num(600 - (600 - top) * 0.35)}L${num(x + lean)} ${top}`,
        "#5a3a22",
        10,
      ) +
      line(
        `M${num(x + lean * 0.35 - 2)} ${num(600 - (600 - top) * 0.35)}L${num(x + lean - 2)} ${top}`,
        "#9a6b42",
        3,
      )
    );
  }).join("");
  return {
    svg:
      floorShadow(sheet, 600, 1196, 200, 34) +
      fill(oval(600, 574, 128, 28), darken(dye.ground, 0.6)) +
      sticks +
      panel(sheet, "M470 574C470 610 730 610 730 574L730 1180Q730 1204 600 1208Q470 1204 470 1180Z", {
        paint: bench.surface(0, 0.8),
        rim: 30,
        relief: 1.3,
      }) +
      panel(sheet, slab(500, 760, 200, 240, 100), { paint: "#f8f0e0", rim: 12, relief: 0.7 }) +
      line(slab(514, 774, 172, 212, 86), dye.accent, 4) +
      line("M600 940C560 900 640 860 600 820C640 860 560 890 600 940Z", dye.ground, 8) +
      line("M470 574C470 610 730 610 730 574", lightInk, 6, 0.5),
    box: { x: 440, y: 270, width: 320, height: 938 },
    flat: false,
  };
};
