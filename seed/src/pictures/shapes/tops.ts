import { hemBorder } from "../border.js";
import { dot, fill, line } from "../marks.js";
import { flip, symmetric } from "../path.js";
import { fold, lightInk, panel, shadeInk, soft, stitches, wallShadow } from "../shade.js";
import type { DrawShape } from "./drawing.js";
import { buttons, innerNeck } from "./sewing.js";

/** A tunic to the knee, with slits at the sides and sleeves that widen towards the wrist. */
export const tunik: DrawShape = (bench) => {
  const { sheet, rng, trim } = bench;
  const flare = rng.between(-10, 26);
  const v = rng.chance(0.5);
  const hemY = 1296;
  const half =
    `M600 ${v ? 372 : 312}C${v ? "572 330 540 270" : "560 310 520 290"} 508 226C470 250 420 268 372 296` +
    `C368 380 380 462 394 540C406 640 408 740 392 840C372 980 346 1130 ${316 - flare} ${hemY - 22}Q450 ${hemY + 18} 600 ${hemY + 20}`;
  const body = symmetric(half);
  const sleeve = `M384 288C322 312 286 372 266 470C240 610 206 770 176 930Q230 972 300 958C330 850 372 720 404 590C410 480 408 380 384 288Z`;
  const back = `M508 226Q600 190 692 226C700 300 650 ${v ? 380 : 330} 600 ${v ? 384 : 330}C550 ${v ? 380 : 330} 500 300 508 226Z`;
  const inside =
    hemBorder(bench, [300 - flare, hemY - 20], [600, hemY + 62], [900 + flare, hemY - 20], 92) +
    fold("M470 700C452 880 430 1080 404 1330", 62, 0.3) +
    fold("M566 820C556 980 548 1150 536 1340", 44, 0.22) +
    fold("M690 700C706 900 730 1100 742 1340", 70, 0.32) +
    fold("M800 760C820 960 848 1140 872 1320", 54, 0.34) +
    soft("M400 560C440 610 470 640 520 650", shadeInk, 40, 0.26) +
    soft("M800 560C770 610 740 640 690 655", shadeInk, 40, 0.28) +
    (v
      ? ""
      : line("M600 312L600 560", shadeInk, 2.4, 0.5) +
        line("M578 322L578 570L622 570L622 322", shadeInk, 2, 0.3) +
        buttons(600, 350, 530, 4, trim.thread));
  const cuff =
    hemBorder(bench, [172, 928], [236, 968], [304, 956], 62) +
    fold("M330 400C300 560 270 720 236 960", 40, 0.3) +
    soft("M392 520C350 560 320 566 290 556", shadeInk, 34, 0.3);
  const left = panel(sheet, sleeve, { paint: bench.surface(16), inside: cuff });
  const right = panel(sheet, flip(sleeve), {
    paint: bench.surface(-16),
    inside:
      hemBorder(bench, [896, 956], [964, 968], [1028, 928], 62) +
      fold("M870 400C900 560 930 720 964 960", 40, 0.34) +
      soft("M808 520C850 560 880 566 910 556", shadeInk, 34, 0.34),
  });
  const neck = v
    ? "M508 226C540 270 572 330 600 372C628 330 660 270 692 226"
    : "M508 226C520 290 560 310 600 312C640 310 680 290 692 226";
  return {
    svg:
      wallShadow(body, sleeve, flip(sleeve)) +
      innerNeck(bench, back, 236) +
      left +
      right +
      panel(sheet, body, { paint: bench.surface(), inside, rim: 30 }) +
      line(neck, trim.dark, 17) +
      line(neck, trim.light, 3, 0.5) +
      line("M374 300C378 390 384 470 396 548", shadeInk, 2.4, 0.4) +
      line("M826 300C822 390 816 470 804 548", shadeInk, 2.4, 0.4),
    box: { x: 176, y: 200, width: 848, height: 1116 },
    flat: true,
  };
};

/** A shirt with a collar, a placket and a pocket. */
export const kemeja: DrawShape = (bench) => {
  const { sheet, rng, trim } = bench;
  const long = rng.chance(0.45);
  const half =
    "M600 300C570 280 530 250 506 222C460 246 400 262 340 292C344 400 366 480 386 560C384 760 372 960 356 1176C352 1210 372 1228 410 1236Q500 1252 600 1246";
  const body = symmetric(half);
  const sleeve = long
    ? "M352 286C286 312 252 380 236 480C216 660 196 840 178 1050Q232 1078 292 1066C320 900 356 740 392 600C404 480 392 380 352 286Z"
    : "M352 286C276 316 236 390 196 560L160 690Q240 748 336 744C352 690 374 640 392 590C404 480 392 380 352 286Z";
  const cuffs = long
    ? line("M186 972Q240 996 306 984", shadeInk, 3, 0.5) +
      stitches("M184 984Q240 1008 304 996", trim.thread, 2.4)
    : hemBorder(bench, [158, 692], [236, 756], [338, 742], 54);
  const inside =
    fold("M470 620C462 820 452 1020 440 1260", 50, 0.26) +
    fold("M720 600C732 820 738 1020 746 1260", 56, 0.28) +
    soft("M392 570C440 610 470 622 520 624", shadeInk, 36, 0.24) +
    soft("M806 570C770 610 740 622 690 624", shadeInk, 36, 0.26) +
    fill("M572 270L628 270L628 1260L572 1260Z", lightInk, 0.1) +
    line("M628 280L628 1250", shadeInk, 3, 0.45) +
    line("M572 280L572 1250", shadeInk, 1.6, 0.3) +
    stitches("M354 1200C380 1222 460 1236 600 1232C740 1236 820 1222 846 1200", trim.thread, 2.2);
  const pocket = "M690 520L796 520L796 630L743 656L690 630Z";
  const collar =
    "M506 222C520 262 556 300 600 322C582 352 556 380 532 396C500 350 474 300 470 240Q486 224 506 222Z";
  const back = "M506 222Q600 180 694 222L690 262Q600 320 510 262Z";
  const left = {
    paint: bench.surface(14),
    inside:
      cuffs + fold(long ? "M320 420C296 620 270 820 244 1070" : "M320 400C290 500 260 600 230 740", 38, 0.28),
  };
  const right = {
    paint: bench.surface(-14),
    inside:
      (long
        ? `<g transform="translate(1200 0) scale(-1 1)">${cuffs}</g>`
        : hemBorder(bench, [862, 742], [964, 756], [1042, 692], 54)) +
      fold(long ? "M880 420C904 620 930 820 956 1070" : "M880 400C910 500 940 600 970 740", 38, 0.32),
  };
  return {
    svg:
      wallShadow(body, sleeve, flip(sleeve)) +
      innerNeck(bench, back, 214) +
      panel(sheet, sleeve, left) +
      panel(sheet, flip(sleeve), right) +
      panel(sheet, body, { paint: bench.surface(), inside, rim: 28 }) +
      panel(sheet, pocket, { paint: bench.surface(0, 1, 9, 6), form: "flat", rim: 8, relief: 0.7 }) +
      stitches("M698 532L788 532", trim.thread, 2.2) +
      buttons(600, 400, 1150, 6, trim.thread) +
      soft("M520 404C560 380 590 350 606 334", shadeInk, 22, 0.4) +
      soft("M680 404C640 380 610 350 594 334", shadeInk, 22, 0.4) +
      panel(sheet, collar, { paint: bench.surface(38), form: "flat", rim: 12 }) +
      panel(sheet, flip(collar), { paint: bench.surface(-38), form: "flat", rim: 12 }) +
      dot(600, 316, 9, trim.thread) +
      line("M344 300C352 400 370 480 388 560", shadeInk, 2.4, 0.4) +
      line("M856 300C848 400 830 480 812 560", shadeInk, 2.4, 0.4),
    box: { x: 160, y: 196, width: 880, height: 1052 },
    flat: true,
  };
};

/** An open-fronted outer with kimono sleeves and a band along its front. */
export const outer: DrawShape = (bench) => {
  const { sheet, rng, trim, dye } = bench;
  const drop = rng.between(-20, 20);
  const front = `M520 232C470 248 410 262 372 282C378 400 388 480 392 560C388 780 366 1010 340 ${1250 + drop}Q430 ${1296 + drop} 528 ${1290 + drop}C548 1080 566 860 566 640C566 480 548 340 520 232Z`;
  const sleeve =
    "M384 278C330 296 270 330 236 372C200 480 168 640 146 800Q220 850 316 846C340 780 370 720 396 620C404 500 400 380 384 278Z";
  const lining = `M520 232Q600 200 680 232C668 420 668 900 690 ${1240 + drop}Q600 ${1262 + drop} 510 ${1240 + drop}C532 900 532 420 520 232Z`;
  const band = `M520 232C548 340 566 480 566 640C566 860 548 1080 528 ${1290 + drop}`;
  const hem = hemBorder(bench, [320, 1248 + drop], [430, 1306 + drop], [560, 1290 + drop], 84);
  const hemRight = hemBorder(bench, [640, 1290 + drop], [770, 1306 + drop], [880, 1248 + drop], 84);
  const cuff = (side: "left" | "right") =>
    side === "left"
      ? hemBorder(bench, [140, 798], [216, 858], [322, 846], 70)
      : hemBorder(bench, [878, 846], [984, 858], [1060, 798], 70);
  return {
    svg:
      wallShadow(front, flip(front), sleeve, flip(sleeve), lining) +
      fill(lining, trim.dark) +
      fill(
        lining,
        sheet.across(
          [
            [0, shadeInk, 0.55],
            [0.5, shadeInk, 0.15],
            [1, shadeInk, 0.5],
          ],
          1,
          0,
        ),
      ) +
      `<g clip-path="${sheet.clip(lining)}">${fold("M580 300C574 640 570 900 560 1290", 40, 0.4)}${fold("M640 300C648 640 652 900 660 1290", 40, 0.4)}</g>` +
      fill("M572 250L628 250L628 274L572 274Z", "#f3ead8", 0.92) +
      panel(sheet, sleeve, {
        paint: bench.surface(20),
        inside:
          cuff("left") +
          fold("M330 330C290 480 250 640 214 840", 46, 0.28) +
          fold("M380 420C350 560 310 700 286 850", 40, 0.24),
      }) +
      panel(sheet, flip(sleeve), {
        paint: bench.surface(-20),
        inside:
          cuff("right") +
          fold("M870 330C910 480 950 640 986 840", 46, 0.3) +
          fold("M820 420C850 560 890 700 914 850", 40, 0.3),
      }) +
      panel(sheet, front, {
        paint: bench.surface(),
        inside:
          hem +
          fold("M450 560C446 800 430 1040 406 1300", 56, 0.3) +
          fold("M512 520C510 800 500 1040 482 1310", 40, 0.2),
      }) +
      panel(sheet, flip(front), {
        paint: bench.surface(0, 1, 60, 0),
        inside:
          hemRight +
          fold("M740 560C752 800 766 1040 790 1300", 60, 0.32) +
          fold("M690 480C690 800 700 1040 712 1310", 40, 0.22),
      }) +
      `<g clip-path="${sheet.clip(`M0 0L1200 0L1200 ${1293 + drop}L0 ${1293 + drop}Z`)}">` +
      [band, flip(band)]
        .map(
          (edge) =>
            line(edge, shadeInk, 46, 0.3) +
            line(edge, bench.bordered ? dye.accent : trim.mid, 38) +
            line(edge, trim.dark, 38, 0.25) +
            line(edge, dye.figure, 2.6, 0.7, "2 12"),
        )
        .join("") +
      "</g>" +
      line("M520 232Q600 204 680 232", trim.dark, 20) +
      line("M384 290C388 400 392 480 396 566", shadeInk, 2.4, 0.45) +
      line("M816 290C812 400 808 480 804 566", shadeInk, 2.4, 0.45),
    box: { x: 146, y: 205, width: 908, height: 1090 },
    flat: true,
  };
};

/** A cloth mask with pleats and ear loops. */
export const masker: DrawShape = (bench) => {
  const { sheet, trim } = bench;
  const body = symmetric("M600 560C520 540 430 548 350 590C330 640 326 800 346 880C430 944 520 964 600 966");
  const loop = "M352 610C210 590 190 880 350 866";
  const pleats = [660, 750, 840]
    .map(
      (y) =>
        line(`M330 ${y}Q600 ${y - 34} 870 ${y}`, lightInk, 3, 0.3) +
        soft(`M330 ${y + 10}Q600 ${y - 24} 870 ${y + 10}`, shadeInk, 26, 0.42),
    )
    .join("");
  return {
    svg:
      wallShadow(body) +
      [loop, flip(loop)]
        .map((d) => line(d, shadeInk, 16, 0.16) + line(d, "#f2ece0", 11) + line(d, shadeInk, 2, 0.2))
        .join("") +
      panel(sheet, body, { paint: bench.surface(0, 0.8), inside: pleats, form: "tube", relief: 0.8 }) +
      stitches("M368 606C440 566 520 560 600 576C680 560 760 566 832 606", trim.thread, 2.4) +
      stitches("M364 868C440 926 520 944 600 946C680 944 760 926 836 868", trim.thread, 2.4),
    box: { x: 220, y: 545, width: 760, height: 425 },
    flat: true,
  };
};
