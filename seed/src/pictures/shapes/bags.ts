import { hemBorder } from "../border.js";
import { dot, fill, line, rect } from "../marks.js";
import { flip, slab, symmetric } from "../path.js";
import { floorShadow, fold, lightInk, panel, shadeInk, soft, stitches } from "../shade.js";
import type { DrawShape } from "./drawing.js";

const leather = { dark: "#4a2b18", mid: "#7a4a2a", light: "#b98655" };
const brass = "#d3aa55";

/** A strap of leather along a path, with its edge in light and a row of stitches. */
function strap(d: string, width: number): string {
  return (
    line(d, shadeInk, width + 10, 0.12) +
    line(d, leather.dark, width) +
    line(d, leather.mid, width * 0.78) +
    line(d, leather.light, width * 0.12, 0.7, "9 8")
  );
}

function ring(x: number, y: number): string {
  return (
    dot(x + 2, y + 4, 19, shadeInk, 0.35) +
    dot(x, y, 18, "#8f6b28") +
    dot(x - 1, y - 2, 16, brass) +
    dot(x, y, 8, leather.dark)
  );
}

/** A roomy tote with two handles. */
export const tasTote: DrawShape = (bench) => {
  const { sheet, rng, trim } = bench;
  const taper = rng.between(-24, 30);
  const body = symmetric(
    `M600 560Q410 566 ${244 - taper} 548C240 760 250 1000 268 1200C272 1236 300 1250 340 1252Q470 1260 600 1260`,
  );
  const mouth = symmetric(`M600 530Q410 520 ${244 - taper} 548Q410 580 600 578`);
  const handle = "M420 640C410 420 440 236 600 232C760 236 790 420 780 640";
  const behind = "M440 560C436 400 470 280 600 276C730 280 764 400 760 560";
  return {
    svg:
      floorShadow(sheet, 600, 1254, 380, 52) +
      strap(behind, 26) +
      fill(mouth, trim.dark) +
      fill(mouth, shadeInk, 0.45) +
      panel(sheet, body, {
        paint: bench.surface(),
        inside:
          hemBorder(bench, [236 - taper, 1256], [600, 1268], [964 + taper, 1256], 120) +
          fold("M330 700C350 880 340 1060 320 1240", 60, 0.22) +
          fold("M850 660C838 860 850 1060 872 1240", 70, 0.26) +
          soft("M400 620C440 760 520 860 600 880C690 860 770 760 800 620", shadeInk, 60, 0.16) +
          soft("M260 1230Q600 1280 940 1230", shadeInk, 60, 0.3) +
          rect(0, 540, 1200, 54, leather.mid, 0.0),
        relief: 0.9,
      }) +
      stitches(`M${252 - taper} 592Q410 612 600 606Q790 612 ${948 + taper} 592`, trim.thread, 2.6) +
      strap(handle, 28) +
      [420, 780]
        .map(
          (x) =>
            panel(sheet, slab(x - 26, 600, 52, 120, 12), { paint: leather.mid, form: "flat", rim: 8 }) +
            dot(x, 626, 7, brass) +
            dot(x, 692, 7, brass),
        )
        .join(""),
    box: { x: 240 - taper, y: 232, width: 720 + taper * 2, height: 1028 },
    flat: false,
  };
};

/** A cross-body bag with a flap and a long strap. */
export const tasSelempang: DrawShape = (bench) => {
  const { sheet } = bench;
  const body = slab(250, 690, 700, 500, 90);
  const flap = symmetric("M600 670Q420 664 268 690C248 760 252 880 290 960C360 1040 500 1058 600 1060");
  return {
    svg:
      floorShadow(sheet, 600, 1186, 380, 50) +
      strap("M286 740C210 460 330 200 560 196C800 190 1000 420 914 740", 26) +
      panel(sheet, body, {
        paint: bench.surface(0, 1, 30, 40),
        inside:
          hemBorder(bench, [240, 1196], [600, 1204], [960, 1196], 90) + soft(flap, shadeInk, 90, 0.5, 7),
        relief: 1.1,
      }) +
      panel(sheet, flap, {
        paint: bench.surface(),
        inside:
          fold("M380 700C370 800 372 920 392 1020", 40, 0.16) +
          fold("M820 700C832 800 828 920 806 1020", 44, 0.2),
        form: "tube",
        relief: 0.85,
      }) +
      stitches(
        "M286 710C270 780 274 872 306 946C374 1020 500 1038 600 1040C700 1038 826 1020 894 946C926 872 930 780 914 710",
        bench.trim.thread,
        3,
      ) +
      panel(sheet, slab(560, 990, 80, 128, 16), { paint: leather.mid, form: "flat", rim: 10 }) +
      ring(600, 1080) +
      ring(286, 736) +
      ring(914, 736),
    box: { x: 240, y: 196, width: 720, height: 996 },
    flat: false,
  };
};

/** A backpack with a front pocket and leather straps. */
export const ransel: DrawShape = (bench) => {
  const { sheet, trim } = bench;
  const body = symmetric(
    "M600 300C470 296 366 352 340 480C316 640 300 960 306 1150C312 1226 360 1250 430 1254Q520 1260 600 1260",
  );
  const flap = symmetric("M600 282C470 278 372 330 344 440C334 500 330 560 336 640Q470 706 600 706");
  const pocket = slab(380, 800, 440, 380, 54);
  return {
    svg:
      floorShadow(sheet, 600, 1254, 360, 54) +
      line("M540 300C536 220 560 190 600 190C640 190 664 220 660 300", leather.dark, 28) +
      line("M540 300C536 220 560 190 600 190C640 190 664 220 660 300", leather.mid, 18) +
      strap("M330 520C220 640 206 940 300 1160", 34) +
      strap("M870 520C980 640 994 940 900 1160", 34) +
      panel(sheet, body, {
        paint: bench.surface(0, 1, 30, 60),
        inside: soft(flap, shadeInk, 90, 0.45, 7) + soft("M310 1220Q600 1280 890 1220", shadeInk, 70, 0.34),
      }) +
      panel(sheet, pocket, {
        paint: bench.surface(0, 0.9, 12, 0),
        rim: 26,
        inside: hemBorder(bench, [374, 1186], [600, 1190], [826, 1186], 80),
      }) +
      stitches("M398 860L802 860", trim.thread, 2.6) +
      line("M404 838L796 838", "#3a3330", 12) +
      line("M404 838L796 838", brass, 5, 1, "5 5") +
      dot(770, 838, 12, brass) +
      panel(sheet, flap, {
        paint: bench.surface(),
        relief: 0.95,
        inside: soft("M360 400Q600 330 840 400", lightInk, 60, 0.2),
      }) +
      stitches("M356 626Q480 684 600 684Q720 684 844 626", trim.thread, 3) +
      [440, 760]
        .map(
          (x) =>
            panel(sheet, slab(x - 25, 560, 50, 240, 12), { paint: leather.mid, form: "flat", rim: 8 }) +
            rect(x - 32, 714, 64, 46, brass) +
            rect(x - 22, 724, 44, 26, leather.dark),
        )
        .join(""),
    box: { x: 220, y: 190, width: 760, height: 1068 },
    flat: false,
  };
};

/** A long wallet, half open. */
export const dompet: DrawShape = (bench) => {
  const { sheet, trim } = bench;
  const back = slab(210, 560, 780, 470, 40);
  const flap =
    "M232 570Q600 540 968 570Q992 574 992 610L992 760Q980 836 900 846Q600 876 300 846Q220 836 208 760L208 610Q208 574 232 570Z";
  return {
    svg:
      floorShadow(sheet, 600, 1036, 430, 44) +
      panel(sheet, back, {
        paint: bench.surface(0, 0.9, 20, 30),
        form: "tube",
        relief: 0.9,
        inside:
          soft(flap, shadeInk, 80, 0.5, 7) + hemBorder(bench, [200, 1036], [600, 1040], [1000, 1036], 70),
      }) +
      stitches("M236 600L236 980Q236 1004 262 1004L938 1004Q964 1004 964 980L964 600", trim.thread, 2.6) +
      panel(sheet, flap, {
        paint: bench.surface(0, 0.9),
        form: "flat",
        rim: 24,
        inside: soft("M220 590Q600 562 980 590", lightInk, 34, 0.3),
      }) +
      stitches("M232 610L232 750Q244 812 310 820Q600 850 890 820Q956 812 968 750L968 610", trim.thread, 2.6) +
      ring(600, 806),
    box: { x: 208, y: 552, width: 784, height: 482 },
    flat: false,
  };
};

/** A zipped pouch with a tassel. */
export const pouch: DrawShape = (bench) => {
  const { sheet, dye, trim } = bench;
  const body = symmetric(
    "M600 590Q430 586 276 600C240 640 226 820 244 960C260 1060 330 1090 430 1096Q520 1100 600 1100",
  );
  const zip = "M274 604Q430 588 600 592Q770 588 926 604";
  const strand = Array.from(
    { length: 11 },
    (_, index) => `M940 700Q${912 + index * 6} 780 ${900 + index * 8} ${872 + (index % 3) * 8}`,
  ).join("");
  return {
    svg:
      floorShadow(sheet, 600, 1094, 380, 48) +
      panel(sheet, body, {
        paint: bench.surface(),
        inside:
          hemBorder(bench, [230, 1104], [600, 1110], [970, 1104], 96) +
          fold("M340 640C350 780 340 940 320 1080", 60, 0.22) +
          fold("M850 640C840 780 850 940 872 1080", 60, 0.26) +
          soft("M270 640Q600 670 930 640", shadeInk, 50, 0.28),
      }) +
      line(zip, trim.dark, 36) +
      line(zip, "#3a3330", 15) +
      line(zip, brass, 9, 1, "4 5") +
      fill(flip("M290 590L240 600L244 634L290 622Z"), brass) +
      line("M930 616L940 690", brass, 8) +
      line(strand, dye.accent, 5) +
      line(strand, lightInk, 1.4, 0.35) +
      dot(940, 702, 17, dye.accent) +
      line("M924 716L956 716", dye.figure, 6),
    box: { x: 236, y: 576, width: 728, height: 524 },
    flat: false,
  };
};
