import type { Bench } from "../bench.js";
import { dot, fill, line } from "../marks.js";
import { num, oval, petal } from "../path.js";
import { floorShadow, lightInk, panel, shadeInk, soft } from "../shade.js";
import type { DrawShape } from "./drawing.js";

function leafy(bench: Bench, x: number, y: number, angle: number, length: number, width: number): string {
  const d = petal(x, y, length, width, angle);
  const turn = (angle * Math.PI) / 180;
  const at = (share: number) =>
    [x + Math.cos(turn) * length * share, y + Math.sin(turn) * length * share] as const;
  const [tx, ty] = at(0.9);
  const veins = [0.25, 0.4, 0.55, 0.7]
    .map((share) => {
      const [vx, vy] = at(share);
      return [-0.6, 0.6]
        .map(
          (bend) =>
            `M${num(vx)} ${num(vy)}L${num(vx + Math.cos(turn + bend) * width * 0.4)} ${num(vy + Math.sin(turn + bend) * width * 0.4)}`,
        )
        .join("");
    })
    .join("");
  const [light, dark] = bench.rng.pick([
    ["#8fbd5c", "#41783a"],
    ["#79ad52", "#336a38"],
    ["#a9cd72", "#558a40"],
  ] as const);
  return (
    fill(
      d,
      bench.sheet.across([
        [0, light],
        [1, dark],
      ]),
    ) +
    line(d, shadeInk, 2, 0.35) +
    line(`M${num(x)} ${num(y)}L${num(tx)} ${num(ty)}`, "#eef4cf", 6, 0.8) +
    line(veins, "#eef4cf", 2.4, 0.5)
  );
}

function tomato(
  bench: Bench,
  x: number,
  y: number,
  radius: number,
  inks: readonly [string, string, string],
): string {
  return (
    dot(x, y + radius * 0.12, radius * 1.03, shadeInk, 0.3) +
    dot(
      x,
      y,
      radius,
      bench.sheet.radial(x - radius * 0.3, y - radius * 0.35, radius * 1.35, [
        [0, inks[0]],
        [0.5, inks[1]],
        [1, inks[2]],
      ]),
    ) +
    [0, 72, 144, 216, 288]
      .map((angle) => fill(petal(x, y - radius * 0.72, radius * 0.46, radius * 0.2, angle), "#3f7a3a"))
      .join("") +
    dot(x - radius * 0.36, y - radius * 0.3, radius * 0.13, "#ffffff", 0.7)
  );
}

/** A basket of fresh vegetables, lined with patterned cloth. */
export const sayur: DrawShape = (bench) => {
  const { sheet, rng } = bench;
  const basket = "M220 860L980 860C960 1000 930 1120 890 1190Q600 1230 310 1190C270 1120 240 1000 220 860Z";
  const cloth =
    "M190 850L1010 850C1000 900 990 930 970 960C920 1010 900 930 850 980C800 1040 760 960 700 1000C640 1050 590 970 530 1010C470 1050 430 950 370 990C310 1020 290 940 240 960C210 930 196 890 190 850Z";
  const weave = Array.from(
    { length: 12 },
    (_, row) =>
      line(
        `M200 ${880 + row * 28}Q600 ${916 + row * 28} 1000 ${880 + row * 28}`,
        row % 2 === 0 ? "#a9783c" : "#8a5c2a",
        13,
      ) +
      line(
        `M200 ${876 + row * 28}Q600 ${912 + row * 28} 1000 ${876 + row * 28}`,
        "#f1d7a4",
        4,
        0.7,
        row % 2 === 0 ? "26 22" : "22 26",
      ),
  ).join("");
  const greens = [-158, -140, -124, -108, -92, -76, -60, -44, -28]
    .map((angle) =>
      leafy(
        bench,
        600 + Math.cos((angle * Math.PI) / 180) * 150,
        880,
        angle,
        rng.between(330, 460),
        rng.between(120, 170),
      ),
    )
    .join("");
  const chillies = [0, 1, 2, 3]
    .map(
      (index) =>
        `<g transform="translate(${720 + index * 34} ${770 + index * 12}) rotate(${-30 + index * 16})">${line("M0 0C20 30 26 80 8 130", "#7d1018", 32)}${line("M0 0C20 30 26 80 8 130", "#c9202b", 25)}${line("M-5 6C12 34 18 76 4 118", "#ff8b7c", 5, 0.7)}${line("M0 -6L-4 -30", "#3f7a3a", 8)}</g>`,
    )
    .join("");
  const carrot = (x: number, turn: number) =>
    `<g transform="translate(${x} 860) rotate(${turn})">${[-20, 0, 20].map((angle) => `<g transform="rotate(${angle})">${line("M0 -190L0 -300", "#4d8a3f", 9)}${line("M0 -240L-16 -270M0 -250L16 -284", "#7bb15a", 7)}</g>`).join("")}${panel(sheet, "M-40 -190C-20 -206 20 -206 40 -190C44 -80 20 40 0 90C-20 40 -44 -80 -40 -190Z", { paint: "#dd8537", rim: 20, inside: line("M-30 -140L-6 -136M6 -90L30 -94M-26 -50L-4 -46", "#8f4a12", 4, 0.6) })}</g>`;
  return {
    svg:
      floorShadow(sheet, 600, 1196, 380, 56) +
      greens +
      carrot(400, -16) +
      carrot(330, -34) +
      tomato(bench, 500, 800, 88, ["#ff9a7c", "#d6362b", "#7d1418"]) +
      tomato(bench, 646, 814, 78, ["#ff9a7c", "#cf2d2a", "#7d1418"]) +
      chillies +
      tomato(bench, 880, 826, 66, ["#cda6d8", "#6d3b85", "#2f1440"]) +
      tomato(bench, 572, 868, 70, ["#ffb089", "#dd4630", "#7d1418"]) +
      panel(sheet, basket, { paint: "#a9783c", rim: 60, inside: weave, relief: 1.1 }) +
      panel(sheet, cloth, {
        paint: bench.surface(0, 0.85),
        rim: 22,
        form: "flat",
        inside: [300, 440, 560, 680, 800, 900]
          .map((x) => soft(`M${x} 850L${x + 10} 1010`, shadeInk, 36, 0.3))
          .join(""),
      }),
    box: { x: 190, y: 400, width: 820, height: 810 },
    flat: false,
  };
};

/** A fish on a plate lined with leaf and patterned cloth. */
export const ikan: DrawShape = (bench) => {
  const { sheet } = bench;
  const body =
    "M180 760C260 640 420 590 600 610C760 626 860 700 930 740C980 700 1030 660 1070 640C1064 700 1050 740 1036 772C1052 810 1066 850 1070 900C1030 880 976 840 930 800C850 850 760 914 590 926C420 934 270 880 180 760Z";
  const scales: string[] = [];
  for (let row = 0; row < 9; row += 1)
    for (let column = 0; column < 15; column += 1) {
      const [x, y] = [370 + column * 38 + (row % 2) * 19, 630 + row * 34];
      scales.push(`M${x} ${y - 17}C${x + 24} ${y - 15} ${x + 24} ${y + 15} ${x} ${y + 17}`);
    }
  const skin = sheet.linear(0, 600, 0, 930, [
    [0, "#3f5560"],
    [0.35, "#8ba3a8"],
    [0.6, "#dfe6e2"],
    [1, "#f6f3ea"],
  ]);
  return {
    svg:
      floorShadow(sheet, 600, 1040, 500, 84) +
      panel(sheet, "M90 830L1110 830L1000 1096L200 1096Z", {
        paint: bench.surface(0, 0.9),
        form: "flat",
        rim: 20,
      }) +
      panel(sheet, oval(610, 840, 490, 176), { paint: "#f5efe2", form: "flat", rim: 20 }) +
      line(oval(610, 836, 430, 144), shadeInk, 4, 0.16) +
      line(oval(610, 838, 478, 166), bench.dye.ground, 8) +
      leafy(bench, 180, 900, -6, 860, 260) +
      soft("M240 880Q600 990 980 860", shadeInk, 90, 0.4) +
      fill("M430 616C500 520 640 520 740 650Z", "#566d75") +
      line("M470 604L500 556M520 606L556 540M580 608L612 546M640 614L664 566", "#dfe6e2", 4, 0.6) +
      fill("M520 920C540 980 600 990 640 918Z", "#8ba3a8") +
      panel(sheet, body, {
        paint: skin,
        form: "flat",
        rim: 44,
        inside:
          line(scales.join(""), "#3a4c54", 3, 0.34) +
          soft("M260 720Q560 640 900 750", lightInk, 50, 0.4) +
          line("M960 720L1040 670M970 760L1036 772M960 800L1044 860", "#3a4c54", 4, 0.5) +
          fill(
            "M180 760C230 690 290 650 350 630C370 720 370 800 344 894C270 870 220 820 180 760Z",
            "#6b8088",
            0.6,
          ) +
          line("M350 630C376 720 376 810 344 894", "#2f4048", 6, 0.7),
      }) +
      fill("M430 780C480 760 540 790 560 830C510 850 450 840 430 780Z", "#9db2b4") +
      line("M446 788L540 828M450 800L510 838", "#3a4c54", 3, 0.6) +
      dot(266, 730, 27, "#f6edc9") +
      dot(266, 730, 16, "#1d1a18") +
      dot(260, 724, 5, "#ffffff") +
      line("M186 766Q214 782 240 780", "#2f4048", 5, 0.8) +
      [
        [820, 960],
        [900, 920],
      ]
        .map(
          ([x = 0, y = 0]) =>
            dot(x, y, 52, "#d8c23a") +
            dot(x, y, 45, "#f7f0b8") +
            [0, 60, 120]
              .map(
                (angle) =>
                  `<path transform="translate(${x} ${y}) rotate(${angle})" d="M-40 0L40 0" stroke="#d8c23a" stroke-width="5"/>`,
              )
              .join(""),
        )
        .join(""),
    box: { x: 110, y: 540, width: 1000, height: 556 },
    flat: false,
  };
};
