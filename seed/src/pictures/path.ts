import type { Rng } from "./random.js";

export type Point = readonly [x: number, y: number];
type Cubic = readonly [from: Point, first: Point, second: Point, to: Point];

/** A number as SVG wants it: at most one decimal. */
export const num = (value: number) => String(Math.round(value * 10) / 10);

const axis = 600;
const mirrored = ([x, y]: Point): Point => [2 * axis - x, y];
const write = ([x, y]: Point) => `${num(x)} ${num(y)}`;

function parse(d: string): Cubic[] {
  const cubics: Cubic[] = [];
  let here: Point = [0, 0];
  for (const [, command, args] of d.matchAll(/([MLQC])([^MLQCZ]*)/g)) {
    const values = (args ?? "")
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const size = command === "C" ? 6 : command === "Q" ? 4 : 2;
    for (let start = 0; start + size <= values.length; start += size) {
      const at = (offset: number): Point => [values[start + offset] ?? 0, values[start + offset + 1] ?? 0];
      const to = at(size - 2);
      if (command === "C") cubics.push([here, at(0), at(2), to]);
      if (command === "L") cubics.push([here, here, to, to]);
      if (command === "Q") {
        const control = at(0);
        const toward = (end: Point): Point => [
          end[0] + ((control[0] - end[0]) * 2) / 3,
          end[1] + ((control[1] - end[1]) * 2) / 3,
        ];
        cubics.push([here, toward(here), toward(to), to]);
      }
      here = to;
    }
  }
  return cubics;
}

const curve = ([, first, second, to]: Cubic) => `C${write(first)} ${write(second)} ${write(to)}`;

/** The same path on the other side of the picture's vertical axis. Absolute M, L, Q, C commands only. */
export function flip(d: string): string {
  const closed = d.trim().endsWith("Z") ? "Z" : "";
  return d
    .split(/(?=M)/)
    .map((part) => {
      const cubics = parse(part).map((cubic) => cubic.map(mirrored) as unknown as Cubic);
      const start = part.match(/M\s*(-?[\d.]+)[\s,]+(-?[\d.]+)/);
      return `M${write(mirrored([Number(start?.[1]), Number(start?.[2])]))}${cubics.map(curve).join("")}`;
    })
    .join("")
    .concat(closed);
}

/** A closed outline from its left half, which runs from the axis at the top to the axis at the bottom. */
export function symmetric(half: string): string {
  const cubics = parse(half);
  const start = cubics[0]?.[0] ?? [axis, 0];
  const back = [...cubics]
    .reverse()
    .map(([from, first, second, to]) => curve([to, second, first, from].map(mirrored) as unknown as Cubic));
  return `M${write(start)}${cubics.map(curve).join("")}${back.join("")}Z`;
}

/** A smooth closed curve through the points (Catmull-Rom). */
export function smoothLoop(points: readonly Point[]): string {
  const count = points.length;
  const at = (index: number): Point => points[(index + count) % count] ?? [0, 0];
  const parts = points.map((point, index) => {
    const [before, next, after] = [at(index - 1), at(index + 1), at(index + 2)];
    const first: Point = [point[0] + (next[0] - before[0]) / 6, point[1] + (next[1] - before[1]) / 6];
    const second: Point = [next[0] - (after[0] - point[0]) / 6, next[1] - (after[1] - point[1]) / 6];
    return curve([point, first, second, next]);
  });
  return `M${write(at(0))}${parts.join("")}Z`;
}

/** An irregular round spot, as a dye or a hand leaves it. `wobble` is the share of the radius that varies. */
export function blob(rng: Rng, x: number, y: number, radius: number, wobble: number, corners = 9): string {
  const turn = rng.between(0, Math.PI);
  const points = Array.from({ length: corners }, (_, index): Point => {
    const angle = turn + (index / corners) * 2 * Math.PI;
    const reach = radius * (1 + rng.between(-wobble, wobble));
    return [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
  });
  return smoothLoop(points);
}

/** An ellipse as a path, so that it can be clipped to and shaded like any other outline. */
export function oval(x: number, y: number, rx: number, ry: number): string {
  const point = (dx: number, dy: number) => `${num(x + dx)} ${num(y + dy)}`;
  const [kx, ky] = [rx * 0.5523, ry * 0.5523];
  return (
    `M${point(-rx, 0)}C${point(-rx, -ky)} ${point(-kx, -ry)} ${point(0, -ry)}` +
    `C${point(kx, -ry)} ${point(rx, -ky)} ${point(rx, 0)}` +
    `C${point(rx, ky)} ${point(kx, ry)} ${point(0, ry)}C${point(-kx, ry)} ${point(-rx, ky)} ${point(-rx, 0)}Z`
  );
}

/** A rectangle with rounded corners as a path. */
export function slab(x: number, y: number, width: number, height: number, radius = 0): string {
  const [r, right, bottom] = [Math.min(radius, width / 2, height / 2), x + width, y + height];
  const at = (px: number, py: number) => `${num(px)} ${num(py)}`;
  return (
    `M${at(x + r, y)}L${at(right - r, y)}Q${at(right, y)} ${at(right, y + r)}L${at(right, bottom - r)}` +
    `Q${at(right, bottom)} ${at(right - r, bottom)}L${at(x + r, bottom)}Q${at(x, bottom)} ${at(x, bottom - r)}` +
    `L${at(x, y + r)}Q${at(x, y)} ${at(x + r, y)}Z`
  );
}

/** A leaf or petal from its stem, `length` long towards `angle` (degrees), `width` at its widest. */
export function petal(x: number, y: number, length: number, width: number, angle: number): string {
  const turn = (angle * Math.PI) / 180;
  const at = (along: number, aside: number) =>
    `${num(x + Math.cos(turn) * along - Math.sin(turn) * aside)} ${num(y + Math.sin(turn) * along + Math.cos(turn) * aside)}`;
  const half = width * 0.66;
  return (
    `M${at(0, 0)}C${at(length * 0.3, half)} ${at(length * 0.75, half)} ${at(length, 0)}` +
    `C${at(length * 0.75, -half)} ${at(length * 0.3, -half)} ${at(0, 0)}Z`
  );
}
