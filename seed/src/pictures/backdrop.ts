import type { Bench } from "./bench.js";
import { lightness, mix } from "./color.js";
import { rect } from "./marks.js";

/** A seamless sheet of paper, lit from the upper left, with a breath of the dye's colour in it. */
export function backdrop({ sheet, dye }: Bench): string {
  // Pale goods need a ground a little darker than themselves, or their outline is lost.
  const paper = lightness(dye.ground) > 0.78 ? "#e6dccb" : "#f5f0e6";
  const tint = mix(paper, dye.ground, 0.07);
  const glow = sheet.radial(
    430,
    470,
    1150,
    [
      [0, mix(tint, "#ffffff", 0.62)],
      [0.45, tint],
      [1, mix(tint, "#8c7a64", 0.3)],
    ],
    1.12,
  );
  const floor = sheet.linear(0, 820, 0, 1500, [
    [0, "#fffaf0", 0],
    [0.3, "#fffaf0", 0.1],
    [0.5, "#fffaf0", 0.16],
    [0.7, "#f4e9d8", 0.1],
    [1, "#8c7a64", 0.12],
  ]);
  return rect(0, 0, 1200, 1500, glow) + rect(0, 820, 1200, 680, floor);
}
