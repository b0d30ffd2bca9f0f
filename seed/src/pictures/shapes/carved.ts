import { darken } from "../color.js";
import { dot, fill, line, rect } from "../marks.js";
import { num, slab, symmetric } from "../path.js";
import { floorShadow, lightInk, panel, shadeInk, soft, wallShadow } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** A chessboard in perspective with a few turned pieces. */
export const papanCatur: DrawShape = (bench) => {
  const { sheet } = bench;
  const corner = (u: number, v: number): readonly [number, number] => {
    const depth = v / 8;
    const y = 560 + 520 * depth ** 1.12;
    const half = 300 + 170 * depth ** 1.12;
    return [600 + ((u - 4) / 4) * half, y];
  };
  const square = (u: number, v: number) =>
    `M${[corner(u, v), corner(u + 1, v), corner(u + 1, v + 1), corner(u, v + 1)].map(([x, y]) => `${num(x)} ${num(y)}`).join("L")}Z`;
  const darkSquares: string[] = [];
  for (let u = 0; u < 8; u += 1)
    for (let v = 0; v < 8; v += 1) if ((u + v) % 2 === 1) darkSquares.push(square(u, v));
  const field = `M${[corner(0, 0), corner(8, 0), corner(8, 8), corner(0, 8)].map(([x, y]) => `${num(x)} ${num(y)}`).join("L")}Z`;
  const pawn = (u: number, v: number, pale: boolean, tall: number) => {
    const [x, y] = corner(u + 0.5, v + 0.62);
    const size = 0.62 + v * 0.05;
    const d = symmetric(
      `M600 ${-tall}C576 ${-tall} 562 ${-tall + 18} 562 ${-tall + 38}C562 ${-tall + 56} 572 ${-tall + 68} 582 ${-tall + 74}L574 ${-tall + 88}C584 -60 566 -34 548 -18L544 0Q600 16 600 16`,
    );
    const ink = pale ? "#ecd3a4" : "#4c2b17";
    return `${floorShadow(sheet, Math.round(x), Math.round(y), 40, 10)}<g transform="translate(${num(x - 600 * size)} ${num(y)}) scale(${size.toFixed(3)})">${panel(sheet, d, { paint: ink, rim: 16, relief: 1.3 })}${soft(`M586 ${-tall + 20}L580 -20`, lightInk, 10, 0.6)}</g>`;
  };
  return {
    svg:
      floorShadow(sheet, 600, 1176, 500, 70) +
      panel(sheet, "M104 1110L1096 1110L1096 1180Q1096 1194 1080 1194L120 1194Q104 1194 104 1180Z", {
        paint: bench.wood(90),
        rim: 16,
        form: "flat",
      }) +
      panel(sheet, "M262 520L938 520L1096 1116L104 1116Z", {
        paint: bench.surface(0, 0.7),
        form: "flat",
        rim: 20,
      }) +
      fill(field, "#e6c690") +
      fill(darkSquares.join(""), darken("#6b3f20", 0.1)) +
      line(field, "#3a2110", 7) +
      fill(
        field,
        sheet.across([
          [0, lightInk, 0.4],
          [0.4, lightInk, 0.05],
          [1, shadeInk, 0.3],
        ]),
      ) +
      [0, 2, 3, 5, 6].map((u) => pawn(u, 1, false, 170)).join("") +
      pawn(4, 0, false, 250) +
      pawn(3, 4, true, 170) +
      pawn(5, 5, true, 230) +
      [0, 1, 2, 6, 7].map((u) => pawn(u, 6, true, 170)).join("") +
      pawn(4, 7, true, 260),
    box: { x: 104, y: 420, width: 992, height: 774 },
    flat: false,
  };
};

/** A model of a pinisi under sail; the sails carry the pattern. */
export const kapal: DrawShape = (bench) => {
  const { sheet } = bench;
  const hull =
    "M170 900C240 950 300 964 420 966L860 960C930 950 1000 920 1060 870C1040 980 980 1070 900 1100L330 1100C250 1080 200 1000 170 900Z";
  const sail = (d: string, fold: string, dx: number) =>
    panel(sheet, d, {
      paint: bench.surface(0, 0.85, dx, 0),
      rim: 26,
      inside: soft(fold, shadeInk, 70, 0.28),
      relief: 0.9,
    });
  const rope = (d: string) => line(d, "#5b4630", 3, 0.8);
  const mast = (x: number, y: number) =>
    line(`M${x} ${y}L${x} 960`, "#4a2b15", 20) + line(`M${x - 4} ${y}L${x - 4} 960`, "#b98552", 7);
  return {
    svg:
      floorShadow(sheet, 610, 1216, 360, 48) +
      mast(470, 240) +
      mast(770, 330) +
      line("M60 800L420 950", "#4a2b15", 16) +
      line("M60 797L420 946", "#b98552", 6) +
      rope("M470 244L70 800M470 244L1040 880M770 334L1040 880M470 250L770 334") +
      sail(
        "M482 300C560 320 660 420 720 560C730 680 724 780 716 880L482 890Z",
        "M520 400C600 560 620 740 610 890",
        0,
      ) +
      sail(
        "M782 380C860 420 940 520 980 640C980 740 970 800 950 860L782 880Z",
        "M820 480C880 600 890 740 880 870",
        40,
      ) +
      sail(
        "M452 320C400 480 300 660 150 800C260 830 360 860 452 870Z",
        "M430 460C400 620 360 740 300 830",
        80,
      ) +
      sail(
        "M300 560C240 660 170 740 84 796C130 806 190 812 240 816Z",
        "M270 640C240 700 200 760 160 800",
        20,
      ) +
      panel(sheet, hull, {
        paint: bench.wood(90),
        rim: 40,
        relief: 1.1,
        inside: line(
          "M180 930C300 990 860 1000 1050 910M210 980C320 1030 860 1040 1020 970M250 1036C330 1066 860 1076 970 1030",
          shadeInk,
          5,
          0.4,
        ),
      }) +
      line("M166 894C240 946 300 958 420 960L860 954C930 944 1000 914 1064 862", "#f0e2c2", 13) +
      line("M166 902C240 954 300 966 420 968L860 962C930 952 1000 922 1064 870", bench.dye.ground, 8) +
      panel(sheet, "M420 1090L500 1090L520 1190L400 1190Z", { paint: bench.wood(), rim: 10 }) +
      panel(sheet, "M720 1090L800 1090L820 1190L700 1190Z", { paint: bench.wood(), rim: 10 }) +
      panel(sheet, slab(320, 1184, 580, 46, 8), { paint: bench.wood(90), form: "flat", rim: 10 }),
    box: { x: 60, y: 240, width: 1004, height: 990 },
    flat: false,
  };
};

/** A framed panel: an eight-pointed star of flowing strokes. Ornament only, so that no sacred word is drawn wrongly. */
export const kaligrafi: DrawShape = (bench) => {
  const { sheet, dye } = bench;
  const gold = sheet.linear(300, 400, 900, 1100, [
    [0, "#f6e3a8"],
    [0.35, "#c99a3c"],
    [0.55, "#fbefc4"],
    [1, "#94681f"],
  ]);
  const turn = (count: number, d: string, width: number) =>
    Array.from(
      { length: count },
      (_, index) =>
        `<g transform="translate(600 750) rotate(${(index * 360) / count})">${line(d, shadeInk, width + 5, 0.35)}${line(d, gold, width)}</g>`,
    ).join("");
  const frame = slab(210, 240, 780, 1020, 8);
  return {
    svg:
      wallShadow(frame) +
      panel(sheet, frame, { paint: bench.surface(), form: "flat", rim: 26 }) +
      line(slab(296, 326, 608, 848, 4), shadeInk, 12, 0.55) +
      rect(300, 330, 600, 840, "#f7efdd") +
      rect(322, 352, 556, 796, darken(dye.ground, 0.35)) +
      line(slab(340, 370, 520, 760, 0), gold, 4) +
      `<g transform="translate(600 750)">${line("M0 -214L62 -150L151 -151L150 -62L214 0L150 62L151 151L62 150L0 214L-62 150L-151 151L-150 62L-214 0L-150 -62L-151 -151L-62 -150Z", gold, 10)}</g>` +
      turn(
        8,
        "M0 -18C44 -40 60 -92 18 -112C-12 -122 -24 -84 6 -80M0 -130C-30 -150 -30 -180 0 -196C30 -180 30 -150 0 -130",
        11,
      ) +
      dot(600, 750, 16, gold) +
      [
        [392, 440],
        [808, 440],
        [392, 1060],
        [808, 1060],
      ]
        .map(
          ([x = 0, y = 0]) =>
            `<g transform="translate(${x} ${y})">${line("M-34 0C-34 -30 30 -40 34 0C34 30 -20 34 -20 4C-16 -12 12 -10 10 4", gold, 8)}${dot(0, 46, 6, gold)}</g>`,
        )
        .join("") +
      fill("M300 330L640 330L430 1170L300 1170Z", lightInk, 0.07),
    box: { x: 210, y: 240, width: 780, height: 1020 },
    flat: true,
  };
};
