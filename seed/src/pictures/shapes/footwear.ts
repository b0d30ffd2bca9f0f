import { dot, fill, line } from "../marks.js";
import { floorShadow, lightInk, panel, shadeInk, soft, stitches, wallShadow } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** A pair of sandals from above, the straps in the pattern. */
export const sandal: DrawShape = (bench) => {
  const { sheet, trim } = bench;
  const one = (dx: number, mirrored: boolean) => {
    const sole =
      "M370 300C470 290 530 380 528 520C526 640 486 720 490 840C494 960 520 1040 500 1130C480 1220 300 1226 276 1130C252 1030 270 920 250 800C232 660 210 560 226 460C240 360 300 306 370 300Z";
    const bed =
      "M368 326C456 318 506 396 504 520C502 634 462 720 466 842C470 960 494 1040 476 1118C456 1194 320 1198 300 1120C278 1024 294 916 274 796C256 660 236 560 250 468C262 384 310 332 368 326Z";
    const strap =
      "M216 620C260 520 330 470 392 470C450 472 510 540 536 620L520 730C470 640 430 590 384 590C330 592 270 660 240 750Z";
    return (
      `<g transform="translate(${dx} 0)${mirrored ? " scale(-1 1)" : ""}">` +
      wallShadow(sole) +
      panel(sheet, sole, { paint: "#6b4327", rim: 20 }) +
      panel(sheet, bed, {
        paint: "#c99a66",
        form: "flat",
        rim: 40,
        inside: soft("M380 960L390 1130", shadeInk, 130, 0.2) + soft("M370 400L370 520", shadeInk, 140, 0.2),
      }) +
      stitches(
        "M368 340C446 332 492 402 490 520C488 634 448 720 452 842C456 960 480 1040 462 1112C442 1178 332 1182 314 1114C292 1020 308 916 288 796C270 660 250 560 264 470C276 394 316 346 368 340Z",
        "#f1dcb8",
        2.2,
      ) +
      soft(strap, shadeInk, 40, 0.36) +
      panel(sheet, strap, { paint: bench.surface(0, 0.75), rim: 26, relief: 1.2 }) +
      line(
        "M216 620C260 520 330 470 392 470C450 472 510 540 536 620M240 750C270 660 330 592 384 590C430 590 470 640 520 730",
        trim.dark,
        8,
      ) +
      "</g>"
    );
  };
  return {
    svg: one(40, false) + one(1160, true),
    box: { x: 250, y: 298, width: 700, height: 902 },
    flat: true,
  };
};

/** A shoe from its side, its upper in the pattern. */
export const sepatu: DrawShape = (bench) => {
  const { sheet, trim } = bench;
  const one = (dx: number, dy: number) => {
    const upper =
      "M330 560C380 590 470 590 520 560C560 640 640 720 760 770C880 806 990 830 1010 930L1016 980L300 980C290 860 300 700 330 560Z";
    const sole = "M286 960L1022 960Q1044 964 1042 1000Q1040 1046 1000 1050L310 1050Q276 1046 276 1010Z";
    const toe = "M820 960C816 880 850 826 900 816C980 840 1010 880 1016 970Z";
    const tongue =
      "M500 570C520 500 570 480 600 500C640 560 700 660 760 730L700 760C620 720 550 660 500 570Z";
    return (
      `<g transform="translate(${dx} ${dy})">` +
      panel(sheet, tongue, { paint: trim.mid, rim: 20 }) +
      panel(sheet, upper, {
        paint: bench.surface(0, 0.8),
        relief: 1.1,
        inside:
          soft("M320 900Q660 960 1010 940", shadeInk, 70, 0.36) +
          soft("M540 620C600 720 700 790 800 820", shadeInk, 30, 0.3) +
          fill("M300 980C292 900 296 820 308 740C380 760 400 860 396 980Z", trim.dark, 0.75),
      }) +
      panel(sheet, toe, { paint: "#f1e9da", rim: 24 }) +
      panel(sheet, sole, {
        paint: "#f4eee2",
        rim: 16,
        form: "flat",
        inside: line("M280 1004L1040 1004", trim.mid, 8),
      }) +
      line("M330 560C380 590 470 590 520 560C560 640 640 720 760 770", trim.dark, 9) +
      [0, 1, 2, 3]
        .map((index) => {
          const [x, y] = [556 + index * 46, 610 + index * 42];
          return (
            line(`M${x} ${y}Q${x + 50} ${y - 60} ${x + 84} ${y - 36}`, shadeInk, 15, 0.3) +
            line(`M${x} ${y}Q${x + 50} ${y - 64} ${x + 84} ${y - 40}`, "#f8f3e8", 11)
          );
        })
        .join("") +
      [0, 1, 2, 3]
        .map(
          (index) =>
            dot(552 + index * 46, 616 + index * 42, 9, "#c9a55a") +
            dot(552 + index * 46, 616 + index * 42, 4, "#3a2c1a"),
        )
        .join("") +
      soft("M350 620C340 720 340 800 350 880", lightInk, 30, 0.3) +
      "</g>"
    );
  };
  return {
    svg:
      floorShadow(sheet, 630, 1060, 470, 60) +
      one(60, -90) +
      floorShadow(sheet, 560, 1124, 440, 46) +
      one(-100, 70),
    box: { x: 176, y: 400, width: 926, height: 720 },
    flat: false,
  };
};
