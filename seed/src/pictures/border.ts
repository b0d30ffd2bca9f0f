import type { Bench } from "./bench.js";
import { darken } from "./color.js";
import { dot, fill, line } from "./marks.js";
import { num, type Point } from "./path.js";

type Curve = readonly [from: Point, control: Point, to: Point];

function along([from, control, to]: Curve, share: number): { at: Point; normal: Point } {
  const rest = 1 - share;
  const at: Point = [
    rest * rest * from[0] + 2 * rest * share * control[0] + share * share * to[0],
    rest * rest * from[1] + 2 * rest * share * control[1] + share * share * to[1],
  ];
  const dx = rest * (control[0] - from[0]) + share * (to[0] - control[0]);
  const dy = rest * (control[1] - from[1]) + share * (to[1] - control[1]);
  const length = Math.hypot(dx, dy) || 1;
  return { at, normal: [dy / length, -dx / length] };
}

/** The border along a hem that runs from left to right: bands and, on cloth that has them, tumpal triangles. Px. */
export function hemBorder(bench: Bench, from: Point, control: Point, to: Point, depth: number): string {
  const curve: Curve = [from, control, to];
  const off = (share: number, up: number) => {
    const { at, normal } = along(curve, share);
    return `${num(at[0] + normal[0] * up)} ${num(at[1] + normal[1] * up)}`;
  };
  const rail = (up: number) => `M${Array.from({ length: 13 }, (_, index) => off(index / 12, up)).join("L")}`;
  if (!bench.bordered) {
    return (
      line(rail(depth * 0.3), bench.trim.dark, 2.5, 0.35) +
      line(rail(depth * 0.3 + 3), bench.trim.light, 2, 0.4, "9 7")
    );
  }
  const { dye } = bench;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const count = Math.max(3, Math.round(length / (depth * 0.52)));
  const triangles = Array.from({ length: count }, (_, index) => {
    const [left, middle, right] = [index / count, (index + 0.5) / count, (index + 1) / count];
    const inner = 0.28 / count;
    return (
      fill(`M${off(left, depth * 0.36)}L${off(middle, depth)}L${off(right, depth * 0.36)}Z`, dye.figure) +
      fill(
        `M${off(middle - inner, depth * 0.42)}L${off(middle, depth * 0.76)}L${off(middle + inner, depth * 0.42)}Z`,
        dye.accent,
      )
    );
  });
  const beads = Array.from({ length: count }, (_, index) => {
    const { at, normal } = along(curve, (index + 0.5) / count);
    return dot(at[0] + normal[0] * depth * 0.17, at[1] + normal[1] * depth * 0.17, depth * 0.055, dye.figure);
  });
  const band = darken(dye.ground, 0.3);
  return (
    line(rail(depth * 0.5), band, depth * 1.15) +
    triangles.join("") +
    line(rail(depth * 0.17), dye.accent, depth * 0.34) +
    line(rail(depth * 0.35), dye.figure, depth * 0.05) +
    line(rail(depth * 1.1), dye.figure, depth * 0.05) +
    beads.join("")
  );
}
