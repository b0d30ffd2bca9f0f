import type { Bench } from "../bench.js";
import { dot, fill, line } from "../marks.js";
import { lightInk, shadeInk } from "../shade.js";

/** The inside of the back, seen through a neck opening, with its woven label. */
export function innerNeck({ sheet, trim }: Bench, d: string, labelY: number): string {
  return (
    fill(d, trim.dark) +
    fill(
      d,
      sheet.across(
        [
          [0, shadeInk, 0.15],
          [1, shadeInk, 0.5],
        ],
        0,
        1,
      ),
    ) +
    fill(`M572 ${labelY}L628 ${labelY}L628 ${labelY + 22}L572 ${labelY + 22}Z`, "#f3ead8", 0.92) +
    line(`M582 ${labelY + 11}L618 ${labelY + 11}`, trim.dark, 2.4, 0.7)
  );
}

/** Buttons down a placket, each with its own small shadow. */
export function buttons(x: number, from: number, to: number, count: number, ink: string): string {
  return Array.from({ length: count }, (_, index) => {
    const y = from + ((to - from) * index) / Math.max(1, count - 1);
    return (
      dot(x + 2, y + 3, 10, shadeInk, 0.4) +
      dot(x, y, 9, ink) +
      dot(x - 2, y - 2.5, 4.4, lightInk, 0.5) +
      dot(x - 2.4, y + 1, 1.4, shadeInk, 0.8) +
      dot(x + 2.4, y + 1, 1.4, shadeInk, 0.8)
    );
  }).join("");
}
