import { dot, fill, line, rect } from "../marks.js";
import { blob, num, slab, symmetric } from "../path.js";
import { floorShadow, lightInk, panel, shadeInk, soft } from "../shade.js";
import type { DrawShape } from "./drawing.js";

/** A slice of layer cake: thin baked layers between browned lines. */
function layerCake(x: number, y: number, width: number, height: number): string {
  const layers = Array.from({ length: 11 }, (_, index) =>
    line(
      `M${x} ${num(y + (index * height) / 11)}L${x + width} ${num(y + (index * height) / 11)}`,
      "#8a4a1c",
      4,
      0.8,
    ),
  ).join("");
  const top = `M${x} ${y}L${x + 34} ${y - 44}L${x + width + 34} ${y - 44}L${x + width} ${y}Z`;
  const side = `M${x + width} ${y}L${x + width + 34} ${y - 44}L${x + width + 34} ${y + height - 44}L${x + width} ${y + height}Z`;
  return (
    rect(x, y, width, height, "#eebc5f") +
    layers +
    rect(x, y, width * 0.3, height, lightInk, 0.2) +
    fill(side, "#c98f3c") +
    fill(side, shadeInk, 0.12) +
    fill(top, "#a65f26") +
    fill(top, lightInk, 0.12)
  );
}

/** An open cake box with slices of layer cake, its lid and band in the pattern. */
export const kotakKue: DrawShape = (bench) => {
  const { sheet } = bench;
  const lid = "M250 760L300 330Q304 306 330 304L870 304Q896 306 900 330L950 760Z";
  const front = "M230 900L970 900L946 1170Q944 1190 920 1190L280 1190Q256 1190 254 1170Z";
  const inner = "M250 760L950 760L970 900L230 900Z";
  return {
    svg:
      floorShadow(sheet, 600, 1186, 420, 52) +
      panel(sheet, lid, {
        paint: bench.surface(),
        form: "flat",
        rim: 26,
        inside: soft("M250 760L950 760", shadeInk, 90, 0.4),
      }) +
      panel(sheet, slab(440, 430, 320, 180, 90), { paint: "#f7efdf", form: "flat", rim: 12, relief: 0.7 }) +
      line(slab(456, 446, 288, 148, 74), bench.dye.ground, 4) +
      [0, 60, 120, 180, 240, 300]
        .map(
          (angle) =>
            `<path transform="translate(600 520) rotate(${angle})" d="M0 -6C14 -20 14 -40 0 -54C-14 -40 -14 -20 0 -6Z" fill="${bench.dye.ground}"/>`,
        )
        .join("") +
      panel(sheet, inner, {
        paint: "#f3e7cf",
        form: "flat",
        inside: rect(230, 740, 740, 70, shadeInk, 0.25),
      }) +
      [290, 450, 610, 770].map((x) => layerCake(x, 780, 118, 200)).join("") +
      panel(sheet, front, {
        paint: "#c9a067",
        inside:
          rect(0, 1010, 1200, 116, bench.surface(0, 0.8)) +
          line("M230 1010L970 1010M230 1126L970 1126", bench.dye.accent, 5),
        relief: 0.8,
        form: "flat",
      }) +
      line("M230 900L970 900", lightInk, 5, 0.6),
    box: { x: 230, y: 304, width: 740, height: 886 },
    flat: false,
  };
};

/** A jar of golden cookies under a cloth-capped lid. */
export const toplesKue: DrawShape = (bench) => {
  const { sheet, rng } = bench;
  const glass = symmetric(
    "M600 480L380 480C340 500 310 560 306 640C302 820 304 1000 316 1140C322 1190 350 1214 400 1216L600 1220",
  );
  const cookies: string[] = [];
  for (let row = 0; row < 7; row += 1) {
    for (let column = 0; column < 7; column += 1) {
      const [x, y] = [
        346 + column * 86 + (row % 2) * 40 + rng.between(-8, 8),
        1176 - row * 78 + rng.between(-8, 8),
      ];
      const paint = sheet.radial(x - 14, y - 16, 64, [
        [0, "#fbdc8c"],
        [0.55, "#e5a944"],
        [1, "#9a5a1c"],
      ]);
      cookies.push(
        dot(x, y, 48, paint),
        dot(x + 2, y - 12, 6, "#5b3417"),
        line(`M${num(x + 2)} ${num(y - 14)}l6 -12`, "#5b3417", 3),
      );
    }
  }
  const lid =
    "M352 400Q352 350 400 346L800 346Q848 350 848 400L852 476Q852 500 820 504Q600 524 380 504Q348 500 348 476Z";
  const skirt =
    "M340 398C330 440 330 500 318 540C360 562 400 536 440 560C490 580 540 556 600 568C660 556 710 580 760 560C800 536 840 562 882 540C870 500 870 440 860 398C760 330 440 330 340 398Z";
  return {
    svg:
      floorShadow(sheet, 600, 1214, 320, 48) +
      fill(glass, "#efe7d6", 0.75) +
      `<g clip-path="${sheet.clip(glass)}">${cookies.join("")}${soft(glass, shadeInk, 60, 0.4)}</g>` +
      fill(
        glass,
        sheet.across(
          [
            [0, lightInk, 0.3],
            [0.12, lightInk, 0.55],
            [0.2, lightInk, 0.05],
            [0.7, shadeInk, 0.02],
            [0.92, shadeInk, 0.24],
            [1, lightInk, 0.4],
          ],
          1,
          0,
        ),
      ) +
      line(glass, lightInk, 5, 0.8) +
      line(glass, shadeInk, 1.6, 0.4) +
      soft("M368 600C360 780 364 960 376 1120", lightInk, 34, 0.75) +
      panel(sheet, slab(440, 780, 320, 230, 24), {
        paint: "#f8f0e0",
        inside:
          rect(440, 780, 320, 70, bench.surface(0, 0.7)) + rect(440, 950, 320, 60, bench.surface(0, 0.7)),
        rim: 16,
        relief: 0.6,
      }) +
      line("M490 884L710 884M530 918L670 918", bench.dye.ground, 8, 0.8) +
      panel(sheet, lid, { paint: bench.trim.mid }) +
      panel(sheet, skirt, {
        paint: bench.surface(),
        relief: 1.1,
        inside: [420, 500, 600, 690, 780]
          .map((x) => soft(`M${600 + (x - 600) * 0.8} 420L${x} 570`, shadeInk, 30, 0.4))
          .join(""),
      }) +
      line("M338 462Q600 506 862 462", "#c9a063", 12) +
      line("M338 459Q600 503 862 459", "#f0dcae", 4, 0.9) +
      line(
        "M600 488C560 470 520 480 530 508C544 530 586 508 600 490C614 508 656 530 670 508C680 480 640 470 600 488M594 492L560 560M606 492L646 556",
        "#d8b679",
        9,
      ),
    box: { x: 304, y: 340, width: 592, height: 878 },
    flat: false,
  };
};

/** A loaf, sliced, on a board and a patterned cloth. */
export const roti: DrawShape = (bench) => {
  const { sheet } = bench;
  const loaf =
    "M250 1010C220 900 230 790 300 760C330 690 450 670 520 700C600 650 720 660 780 706C860 690 930 760 930 830C960 900 950 970 930 1010Z";
  const slice =
    "M690 1030C670 930 664 840 700 800C726 756 800 752 840 776C890 752 960 770 974 820C1000 870 996 960 980 1034Q840 1060 690 1030Z";
  const crust = sheet.linear(0, 660, 0, 1010, [
    [0, "#e3a253"],
    [0.3, "#b86d2a"],
    [0.75, "#cf8f47"],
    [1, "#8c4d1c"],
  ]);
  const cloth = "M150 1080L360 960L1060 980L1010 1150L820 1230L700 1160L520 1216L400 1150Z";
  return {
    svg:
      floorShadow(sheet, 600, 1120, 480, 66) +
      panel(sheet, cloth, {
        paint: bench.surface(-8),
        form: "flat",
        rim: 20,
        inside: soft("M400 1000L460 1200", shadeInk, 50, 0.3) + soft("M760 1000L720 1180", shadeInk, 50, 0.3),
      }) +
      panel(
        sheet,
        "M210 1010Q210 980 250 980L960 980Q1000 980 1000 1010L1000 1060Q1000 1086 960 1086L250 1086Q210 1086 210 1060Z",
        { paint: bench.wood(90), form: "flat", rim: 14 },
      ) +
      panel(sheet, loaf, {
        paint: crust,
        inside:
          [340, 450, 560, 670]
            .map(
              (x) =>
                soft(`M${x} 720Q${x + 60} 800 ${x + 40} 880`, "#f6d9a0", 34, 0.85) +
                line(`M${x + 12} 726Q${x + 76} 806 ${x + 54} 884`, "#8c4d1c", 4, 0.5),
            )
            .join("") + soft("M300 780Q540 690 800 740", lightInk, 50, 0.32),
      }) +
      soft("M690 1030C670 930 664 840 700 800", shadeInk, 60, 0.4) +
      panel(sheet, slice, {
        paint: "#f6e2b7",
        form: "flat",
        rim: 8,
        inside:
          line(slice, "#a9652a", 36) +
          line(slice, "#dca35a", 16) +
          Array.from({ length: 46 }, () => {
            const [x, y] = [bench.rng.between(716, 960), bench.rng.between(800, 1010)];
            return fill(blob(bench.rng, x, y, bench.rng.between(3, 8), 0.3, 6), "#cf9f5c", 0.5);
          }).join(""),
      }),
    box: { x: 210, y: 670, width: 790, height: 416 },
    flat: false,
  };
};
