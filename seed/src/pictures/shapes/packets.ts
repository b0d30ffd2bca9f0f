import { hemBorder } from "../border.js";
import { darken, lighten } from "../color.js";
import { fill, line, rect } from "../marks.js";
import { blob, oval, slab, symmetric } from "../path.js";
import { floorShadow, lightInk, panel, shadeInk, soft } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** A glass bottle with a patterned label. */
export const botol: DrawShape = (bench) => {
  const { sheet, dye } = bench;
  const glass = symmetric(
    "M600 300L540 300L536 470C530 540 430 560 424 680L424 1190Q424 1224 460 1226L600 1230",
  );
  const drink = darken(dye.ground, 0.15);
  return {
    svg:
      floorShadow(sheet, 600, 1224, 220, 40) +
      panel(sheet, glass, {
        paint: sheet.linear(0, 300, 0, 1230, [
          [0, lighten(drink, 0.5)],
          [0.24, lighten(drink, 0.4)],
          [0.27, drink],
          [1, darken(drink, 0.3)],
        ]),
        inside: soft("M470 620L466 1180", lightInk, 30, 0.7) + soft("M740 640L744 1190", lightInk, 20, 0.3),
        relief: 1.2,
      }) +
      panel(sheet, "M424 760L776 760L776 1110L424 1110Z", {
        paint: bench.surface(0, 0.85),
        rim: 0,
        relief: 1.1,
        inside: hemBorder(bench, [418, 1112], [600, 1112], [782, 1112], 64),
      }) +
      panel(sheet, oval(600, 900, 106, 84), { paint: "#f8f0e0", form: "flat", rim: 8, relief: 0.6 }) +
      line(oval(600, 900, 92, 70), dye.accent, 4) +
      line("M548 886L652 886M566 916L634 916", dye.ground, 8) +
      panel(sheet, slab(524, 226, 152, 96, 14), {
        paint: "#caa56c",
        rim: 14,
        inside: line("M524 290L676 290", shadeInk, 4, 0.3),
      }) +
      line("M532 336Q600 350 668 336", "#d8b679", 10) +
      soft("M556 340L556 470", lightInk, 16, 0.6),
    box: { x: 424, y: 226, width: 352, height: 1004 },
    flat: false,
  };
};

/** A stand-up kraft packet with a patterned band and a window onto what is inside. */
export const bungkus: DrawShape = (bench) => {
  const { sheet, dye, rng } = bench;
  const bag = symmetric(
    "M600 290L310 290C300 420 312 560 306 700C298 880 290 1050 268 1190C330 1230 460 1246 600 1246",
  );
  const window = oval(600, 930, 150, 170);
  const chips = Array.from({ length: 46 }, () => {
    const [x, y] = [rng.between(450, 750), rng.between(800, 1090)];
    return (
      fill(
        blob(rng, x, y, rng.between(26, 40), 0.25, 7),
        rng.pick(["#e2a74e", "#c9822f", "#f0c878", "#b56c24"] as const),
      ) + fill(blob(rng, x - 5, y - 6, 14, 0.3, 6), lightInk, 0.24)
    );
  }).join("");
  return {
    svg:
      floorShadow(sheet, 600, 1226, 350, 46) +
      panel(sheet, bag, {
        paint: "#cfaa74",
        inside:
          rect(0, 430, 1200, 250, bench.surface()) +
          line("M290 430L910 430M290 680L910 680", dye.accent, 8) +
          soft("M310 410L890 410", shadeInk, 18, 0.3) +
          soft("M340 700C330 900 330 1060 310 1210", shadeInk, 60, 0.3) +
          soft("M880 720C872 900 880 1060 900 1200", lightInk, 34, 0.4) +
          soft("M280 1190Q600 1120 920 1190", shadeInk, 50, 0.34),
      }) +
      line("M312 336L888 336", shadeInk, 5, 0.3) +
      line("M312 346L888 346", lightInk, 4, 0.5) +
      panel(sheet, slab(460, 476, 280, 158, 18), { paint: "#f8f0e0", form: "flat", rim: 10, relief: 0.6 }) +
      line("M504 530L696 530M536 570L664 570", dye.ground, 10) +
      panel(sheet, window, { paint: "#7a4a1c", form: "flat", inside: chips, rim: 40 }) +
      line(window, dye.ground, 8) +
      soft("M500 830Q540 790 590 784", lightInk, 26, 0.6),
    box: { x: 268, y: 290, width: 664, height: 956 },
    flat: false,
  };
};
