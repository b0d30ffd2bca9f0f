import type { Bench } from "../bench.js";
import { hemBorder } from "../border.js";
import { darken } from "../color.js";
import { dot, fill, line } from "../marks.js";
import { num, symmetric } from "../path.js";
import { fold, lightInk, panel, shadeInk, soft, wallShadow } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** Scallops of lace along a curve from left to right, in px. */
function lace(
  from: readonly [number, number],
  control: readonly [number, number],
  to: readonly [number, number],
  count: number,
): string {
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    const rest = 1 - share;
    const x = rest * rest * from[0] + 2 * rest * share * control[0] + share * share * to[0];
    const y = rest * rest * from[1] + 2 * rest * share * control[1] + share * share * to[1];
    const size = Math.hypot(to[0] - from[0], to[1] - from[1]) / count / 1.7;
    return (
      dot(x + 2, y + 4, size, shadeInk, 0.14) +
      dot(x, y, size, "#fbf6ea") +
      dot(x, y + size * 0.3, size * 0.28, "#cbbfa8", 0.8)
    );
  }).join("");
}

/** Fringe below an edge, in small knotted bunches. */
function fringe(bench: Bench, x1: number, y1: number, x2: number, y2: number, length: number): string {
  const count = Math.max(6, Math.round(Math.abs(x2 - x1) / 15));
  const ink = bench.dye.figure;
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    const [x, y] = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
    const sway = bench.rng.between(-7, 7);
    const strand = (dx: number) =>
      `M${num(x)} ${num(y + 12)}Q${num(x + dx)} ${num(y + length * 0.5)} ${num(x + dx + sway)} ${num(y + length)}`;
    return (
      line(
        `M${num(x)} ${num(y - 4)}L${num(x)} ${num(y + 12)}${strand(-4)}${strand(0)}${strand(4)}`,
        darken(ink, 0.35),
        4.4,
      ) +
      line(`${strand(-3)}${strand(3)}`, ink, 2.2) +
      dot(x, y + 12, 4.6, ink)
    );
  }).join("");
}

/** Prayer wear: a veil that falls to the hip over a long skirt. */
export const mukena: DrawShape = (bench) => {
  const { sheet, rng, trim } = bench;
  const long = rng.between(-20, 20);
  const veil = symmetric(
    `M600 150C520 150 462 206 446 296C430 392 392 440 346 528C286 650 236 800 206 ${920 + long}C290 ${984 + long} 440 ${1022 + long} 600 ${1024 + long}`,
  );
  const skirt = symmetric("M600 880L420 860C392 1020 352 1200 322 1352Q460 1394 600 1396");
  const face = symmetric("M600 222C552 222 520 258 514 312C508 372 540 432 600 448");
  const folds = [
    ["M470 420C430 560 370 760 316 990", 70, 0.32],
    ["M530 470C510 640 480 820 450 1040", 54, 0.26],
    ["M596 470C590 640 580 840 572 1050", 40, 0.18],
    ["M668 470C694 640 726 820 752 1040", 60, 0.32],
    ["M728 420C776 560 836 760 886 990", 70, 0.36],
  ] as const;
  return {
    svg:
      wallShadow(veil, skirt) +
      lace([322, 1352], [600, 1440], [878, 1352], 34) +
      panel(sheet, skirt, {
        paint: bench.surface(0, 1, 0, 40),
        inside:
          hemBorder(bench, [318, 1346], [600, 1436], [882, 1346], 78) +
          fold("M470 1000C450 1140 430 1260 410 1400", 60, 0.32) +
          fold("M560 1000C552 1140 546 1260 536 1400", 50, 0.26) +
          fold("M656 1000C668 1140 680 1260 690 1400", 56, 0.32) +
          fold("M744 1000C764 1140 786 1260 804 1400", 56, 0.36) +
          soft(`M220 ${960 + long}Q600 ${1090 + long} 980 ${960 + long}`, shadeInk, 110, 0.5, 7),
      }) +
      lace([206, 924 + long], [600, 1122 + long], [994, 924 + long], 44) +
      panel(sheet, veil, {
        paint: bench.surface(),
        inside:
          hemBorder(bench, [200, 912 + long], [600, 1130 + long], [1000, 912 + long], 96) +
          folds.map(([d, width, depth]) => fold(d, width, depth)).join("") +
          soft("M446 330C470 400 500 450 560 480", shadeInk, 30, 0.26) +
          soft("M754 330C730 400 700 450 640 480", shadeInk, 30, 0.3),
      }) +
      fill(face, trim.dark) +
      fill(
        face,
        sheet.across(
          [
            [0, shadeInk, 0.62],
            [0.6, shadeInk, 0.3],
            [1, shadeInk, 0.1],
          ],
          0.2,
          1,
        ),
      ) +
      `<g clip-path="${sheet.clip(face)}">${soft("M560 200C556 300 562 380 570 460", shadeInk, 26, 0.3)}${soft("M640 200C646 300 640 380 630 460", shadeInk, 26, 0.3)}${soft("M514 312C520 258 552 222 600 222C648 222 680 258 686 312", shadeInk, 60, 0.5)}</g>` +
      line(face, trim.dark, 18) +
      line(face, "#fbf6ea", 9) +
      line(face, trim.mid, 2, 0.6, "4 7"),
    box: { x: 206, y: 150, width: 788, height: 1246 },
    flat: true,
  };
};

/** A long shawl caught on a wooden knob, both ends falling in folds. */
export const selendang: DrawShape = (bench) => {
  const { sheet, rng } = bench;
  const drop = rng.between(-40, 30);
  const back = `M606 216C690 226 738 300 764 440C800 680 838 880 856 ${1110 + drop}L588 ${1146 + drop}C600 880 598 560 580 300Z`;
  const front = `M624 208C560 196 500 236 470 330C420 520 376 840 336 ${1226 - drop}L640 ${1262 - drop}C650 900 664 560 660 330C658 270 648 230 624 208Z`;
  return {
    svg:
      wallShadow(back, front) +
      fringe(bench, 594, 1146 + drop, 850, 1112 + drop, 78) +
      panel(sheet, back, {
        paint: bench.surface(-5),
        inside:
          hemBorder(bench, [580, 1146 + drop], [720, 1132 + drop], [866, 1108 + drop], 150) +
          fold("M640 260C690 560 712 860 716 1160", 60, 0.36) +
          fold("M690 280C750 560 780 860 796 1140", 44, 0.32) +
          soft(front, shadeInk, 120, 0.5, 7),
      }) +
      fringe(bench, 344, 1228 - drop, 634, 1262 - drop, 84) +
      panel(sheet, front, {
        paint: bench.surface(4),
        inside:
          hemBorder(bench, [330, 1226 - drop], [480, 1246 - drop], [646, 1262 - drop], 170) +
          fold("M590 230C520 480 470 860 430 1260", 64, 0.34) +
          fold("M622 240C590 520 560 860 520 1270", 48, 0.28) +
          fold("M640 250C636 560 620 900 596 1270", 44, 0.3) +
          fold("M540 230C480 420 430 760 380 1250", 40, 0.22),
      }) +
      dot(628, 196, 46, shadeInk, 0.25) +
      dot(620, 186, 42, bench.wood()) +
      dot(
        620,
        186,
        42,
        sheet.radial(606, 170, 56, [
          [0, lightInk, 0.5],
          [0.5, lightInk, 0],
          [1, shadeInk, 0.55],
        ]),
      ) +
      soft("M560 232Q610 200 664 246", shadeInk, 20, 0.36),
    box: { x: 336, y: 144, width: 520, height: 1190 },
    flat: true,
  };
};

/** A knitted or woven scarf, looped over itself, with fringed ends. */
export const syal: DrawShape = (bench) => {
  const { sheet } = bench;
  const loop =
    "M600 290C480 290 404 350 404 430C404 530 490 600 600 606C710 600 796 530 796 430C796 350 720 290 600 290Z";
  const left = "M470 560C440 740 420 960 400 1180L590 1204C600 980 610 780 640 620Z";
  const right = "M580 600C620 780 660 960 690 1110L862 1064C820 880 770 700 720 548Z";
  const drape = "M420 540C480 640 640 680 780 540C760 640 700 700 600 704C510 700 450 640 420 540Z";
  return {
    svg:
      `<g transform="translate(16 24)">${soft(loop, shadeInk, 200, 0.16)}</g>` +
      wallShadow(left, right) +
      fringe(bench, 698, 1108, 856, 1066, 80) +
      panel(sheet, right, {
        paint: bench.surface(-14),
        inside:
          hemBorder(bench, [684, 1112], [774, 1090], [868, 1062], 90) +
          fold("M640 620C690 780 730 940 776 1100", 46, 0.34) +
          soft(left, shadeInk, 80, 0.4, 6),
      }) +
      fringe(bench, 408, 1184, 584, 1204, 84) +
      panel(sheet, left, {
        paint: bench.surface(6),
        inside:
          hemBorder(bench, [394, 1180], [496, 1196], [596, 1204], 96) +
          fold("M540 620C520 800 500 1000 484 1210", 50, 0.34),
      }) +
      line(loop, shadeInk, 154, 0.4) +
      line(loop, bench.surface(), 150) +
      soft(
        "M600 352C520 352 470 386 468 432C470 486 530 530 600 534C670 530 730 486 732 432C730 386 680 352 600 352Z",
        shadeInk,
        60,
        0.5,
      ) +
      soft("M604 232C450 232 340 320 340 430C344 570 460 676 604 684", lightInk, 40, 0.26) +
      soft("M600 226C750 226 868 320 868 430C862 570 740 676 600 686", shadeInk, 60, 0.44) +
      fold("M360 380C366 500 450 600 590 640", 34, 0.3) +
      fold("M838 380C834 500 750 600 616 640", 34, 0.34) +
      soft("M440 300Q600 240 760 300", shadeInk, 24, 0.3) +
      panel(sheet, drape, {
        paint: bench.surface(24),
        inside: fold("M450 570C520 660 660 680 760 570", 30, 0.3),
      }),
    box: { x: 328, y: 215, width: 544, height: 1050 },
    flat: true,
  };
};
