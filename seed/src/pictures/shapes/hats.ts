import { hemBorder } from "../border.js";
import { dot, fill, line } from "../marks.js";
import { oval } from "../path.js";
import { floorShadow, fold, lightInk, panel, shadeInk, soft, stitches } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** A peci: an oval crown with a crease and straight sides. */
export const peci: DrawShape = (bench) => {
  const { sheet, trim, dye } = bench;
  const side =
    "M250 640C248 760 262 900 280 980C360 1070 840 1070 920 980C938 900 952 760 950 640C950 760 250 760 250 640Z";
  const crown = oval(600, 640, 350, 118);
  const band = hemBorder(bench, [276, 968], [600, 1140], [924, 968], 120);
  return {
    svg:
      floorShadow(sheet, 600, 1040, 380, 62) +
      panel(
        sheet,
        `M250 640C248 760 262 900 280 980C360 1066 840 1066 920 980C938 900 952 760 950 640C950 560 250 560 250 640Z`,
        {
          paint: bench.surface(),
          inside: band + soft(side, shadeInk, 30, 0.1),
          relief: 1.15,
        },
      ) +
      panel(sheet, crown, {
        paint: bench.surface(0, 1, 30, 50),
        form: "disc",
        rim: 22,
        inside:
          fold("M300 640Q600 606 900 640", 46, 0.42) +
          soft("M330 610Q600 560 880 612", lightInk, 50, 0.22) +
          fill(oval(600, 640, 350, 118), trim.dark, 0.12),
      }) +
      line("M250 640C250 704 406 758 600 758C794 758 950 704 950 640", trim.dark, 8, 0.7) +
      line(
        "M250 636C250 700 406 754 600 754C794 754 950 700 950 636",
        bench.bordered ? dye.accent : trim.light,
        4,
        0.9,
      ),
    box: { x: 248, y: 522, width: 704, height: 524 },
    flat: false,
  };
};

/** A soft bucket hat with a stitched brim. */
export const topi: DrawShape = (bench) => {
  const { sheet, trim, rng } = bench;
  const tall = rng.between(-20, 30);
  const brim =
    "M150 960C140 880 300 800 420 780L780 780C900 800 1060 880 1050 960C1040 1050 840 1104 600 1104C360 1104 160 1050 150 960Z";
  const crown = `M372 872C376 770 396 ${690 - tall} 436 ${632 - tall}C500 ${584 - tall} 700 ${584 - tall} 764 ${632 - tall}C804 ${690 - tall} 824 770 828 872C780 934 420 934 372 872Z`;
  const rows = [0.2, 0.4, 0.6, 0.8].map((share) => {
    const [rx, ry] = [232 + share * 214, 60 + share * 96];
    return line(
      `M${600 - rx} ${894 + share * 62}C${600 - rx * 0.96} ${894 + ry + share * 50} ${600 + rx * 0.96} ${894 + ry + share * 50} ${600 + rx} ${894 + share * 62}`,
      trim.thread,
      2.4,
      0.75,
      "9 8",
    );
  });
  return {
    svg:
      floorShadow(sheet, 600, 1070, 470, 74) +
      panel(sheet, brim, {
        paint: bench.surface(0, 1, 40, 10),
        inside:
          rows.join("") +
          soft("M372 882C420 956 780 956 828 882", shadeInk, 90, 0.5, 7) +
          soft("M190 930C300 1040 520 1070 600 1070", lightInk, 60, 0.2),
      }) +
      panel(sheet, crown, {
        paint: bench.surface(),
        inside:
          hemBorder(bench, [368, 872], [600, 950], [832, 872], 80) +
          fold(`M466 ${650 - tall}C446 720 440 800 442 900`, 44, 0.26) +
          fold(`M724 ${650 - tall}C750 720 756 800 758 900`, 48, 0.3) +
          line(`M600 ${604 - tall}L600 920`, shadeInk, 2.4, 0.3),
        relief: 1.15,
      }) +
      fill(oval(600, 640 - tall, 156, 38), bench.surface(0, 1, 20, 30)) +
      fill(oval(600, 640 - tall, 156, 38), lightInk, 0.2) +
      stitches(oval(600, 640 - tall, 156, 38), trim.thread, 2.2) +
      dot(420, 740, 8, trim.dark, 0.7) +
      dot(452, 746, 8, trim.dark, 0.7),
    box: { x: 150, y: 598 - tall, width: 900, height: 506 + tall },
    flat: false,
  };
};
