import { hemBorder } from "../border.js";
import { line, rect } from "../marks.js";
import { flip, num, slab, symmetric } from "../path.js";
import { fold, lightInk, panel, shadeInk, soft, stitches, wallShadow } from "../shade.js";
import type { DrawShape } from "./drawing.js";
import { buttons, innerNeck } from "./sewing.js";

/** A full-length dress with a seam under the bust and a wide skirt in folds. */
export const gamis: DrawShape = (bench) => {
  const { sheet, rng, trim, dye } = bench;
  const wide = rng.between(-20, 24);
  const bodice = symmetric(
    "M600 262C560 258 526 236 512 190C478 212 436 228 396 248C394 320 404 400 416 468C424 510 432 540 436 566Q520 586 600 586",
  );
  const skirt = symmetric(
    `M600 574Q510 574 438 556C410 760 340 1060 ${270 - wide} 1350C350 1392 410 1372 450 1386C510 1404 550 1388 600 1394`,
  );
  const sleeve =
    "M404 242C350 262 322 316 304 400C276 540 244 690 206 850Q254 884 302 872C336 760 384 640 420 500C426 420 420 330 404 242Z";
  const back = "M512 190Q600 160 688 190C690 250 650 274 600 276C550 274 510 250 512 190Z";
  const folds = [
    ["M470 590C440 820 390 1100 344 1400", 66, 0.34],
    ["M530 590C514 840 480 1120 452 1420", 54, 0.28],
    ["M590 600C586 860 570 1120 560 1420", 46, 0.22],
    ["M650 590C664 840 680 1120 690 1420", 60, 0.32],
    ["M710 590C744 820 780 1100 800 1420", 66, 0.36],
    ["M752 580C800 800 860 1080 898 1400", 50, 0.36],
  ] as const;
  const skirtInside =
    hemBorder(bench, [262 - wide, 1346], [600, 1432], [938 + wide, 1346], 104) +
    folds.map(([d, width, depth]) => fold(d, width, depth)).join("") +
    soft("M430 572Q600 606 770 572", shadeInk, 46, 0.4);
  const cuff = (from: number) =>
    from < 600
      ? hemBorder(bench, [200, 848], [254, 888], [308, 870], 58)
      : hemBorder(bench, [892, 870], [946, 888], [1000, 848], 58);
  return {
    svg:
      wallShadow(bodice, skirt, sleeve, flip(sleeve)) +
      innerNeck(bench, back, 196) +
      panel(sheet, sleeve, {
        paint: bench.surface(16),
        inside: cuff(0) + fold("M356 340C326 500 292 680 258 870", 38, 0.3),
      }) +
      panel(sheet, flip(sleeve), {
        paint: bench.surface(-16),
        inside: cuff(900) + fold("M844 340C874 500 908 680 942 870", 38, 0.34),
      }) +
      panel(sheet, skirt, { paint: bench.surface(), inside: skirtInside }) +
      panel(sheet, bodice, {
        paint: bench.surface(0, 1, 0, 24),
        rim: 24,
        inside:
          soft("M418 470C470 510 500 520 540 516", shadeInk, 36, 0.24) +
          soft("M782 470C730 510 700 520 660 516", shadeInk, 36, 0.28) +
          line("M600 262L600 580", shadeInk, 2.4, 0.45) +
          buttons(600, 300, 500, 4, trim.thread),
      }) +
      line("M446 568Q520 586 600 586Q680 586 754 568", trim.dark, 15) +
      line("M446 566Q520 584 600 584Q680 584 754 566", bench.bordered ? dye.accent : trim.light, 7) +
      line("M512 190C526 236 560 258 600 262C640 258 674 236 688 190", trim.dark, 15) +
      line("M512 190C526 236 560 258 600 262C640 258 674 236 688 190", trim.light, 2.6, 0.5) +
      line("M398 250C398 340 408 430 420 500", shadeInk, 2.4, 0.4) +
      line("M802 250C802 340 792 430 780 500", shadeInk, 2.4, 0.4),
    box: { x: 206, y: 166, width: 788, height: 1224 },
    flat: true,
  };
};

/** A skirt with a waistband and pleats that open towards the hem. */
export const rok: DrawShape = (bench) => {
  const { sheet, rng, trim } = bench;
  const wide = rng.between(0, 50);
  const skirt = symmetric(
    `M600 316Q510 318 418 304C390 560 320 900 ${226 - wide} 1190C290 1240 350 1206 400 1232C450 1256 520 1226 600 1246`,
  );
  const band = symmetric("M600 256Q510 256 424 244L414 318Q510 336 600 336");
  const folds = [452, 506, 560, 614, 668, 722, 766].map((x, index) => {
    const end = 600 + (x - 600) * (2 + wide / 200);
    return fold(
      `M${x} 330C${x + (x - 600) * 0.15} 620 ${num(end + (600 - end) * 0.3)} 900 ${num(end)} 1260`,
      52 + (index % 2) * 16,
      0.34,
    );
  });
  return {
    svg:
      wallShadow(skirt) +
      panel(sheet, skirt, {
        paint: bench.surface(),
        inside:
          hemBorder(bench, [220 - wide, 1184], [600, 1300], [980 + wide, 1184], 110) +
          folds.join("") +
          soft("M410 330Q600 356 790 330", shadeInk, 44, 0.4),
      }) +
      panel(sheet, band, {
        paint: bench.surface(0, 1, 12, 30),
        rim: 14,
        inside: rect(400, 240, 400, 100, trim.dark, 0.35),
      }) +
      stitches("M418 308Q510 324 600 324Q690 324 782 308", trim.thread, 2.4) +
      buttons(740, 286, 286, 1, trim.thread),
    box: { x: 226 - wide, y: 244, width: 748 + wide * 2, height: 1000 },
    flat: true,
  };
};

/** A tubular sarong, folded as it is sold, its head panel in front. */
export const sarung: DrawShape = (bench) => {
  const { sheet, dye, trim } = bench;
  const layers = [3, 2, 1, 0].map((layer) => {
    const d = slab(236 - layer * 5 + layer * 14, 300 + layer * 16, 728, 900, 16);
    const head =
      layer === 0
        ? (bench.bordered
            ? rect(470, 290, 260, 940, trim.dark, 0.55)
            : rect(470, 290, 260, 940, dye.figure, 0.82)) +
          (bench.bordered ? hemBorder(bench, [470, 1240], [470, 750], [470, 260], 80) : "") +
          (bench.bordered ? hemBorder(bench, [730, 260], [730, 750], [730, 1240], 80) : "") +
          rect(452, 290, 34, 940, dye.accent) +
          rect(714, 290, 34, 940, dye.accent) +
          line("M600 320L600 1180", bench.bordered ? dye.figure : dye.ground, 9, 0.9, "1 24") +
          fold("M260 760Q600 784 960 758", 40, 0.2) +
          soft("M236 526Q600 540 964 524", shadeInk, 18, 0.2) +
          soft("M236 980Q600 994 964 978", shadeInk, 18, 0.2)
        : "";
    return panel(sheet, d, {
      paint: bench.surface(0, 1, layer * 20, 0),
      form: "flat",
      rim: 18,
      inside: head,
      relief: 0.9,
    });
  });
  return {
    svg:
      wallShadow(slab(236, 300, 760, 950, 20)) +
      layers.join("") +
      line("M244 310L244 1190", lightInk, 3, 0.3),
    box: { x: 236, y: 300, width: 770, height: 948 },
    flat: true,
  };
};
