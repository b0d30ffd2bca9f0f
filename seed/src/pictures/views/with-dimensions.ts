import { centimetres, drawnText } from "../digits.js";
import { line } from "../marks.js";
import { num } from "../path.js";
import type { Drawing } from "../shapes/drawing.js";
import type { Dimensions } from "../spec.js";

const ink = "#3a2f27";
const scale = 0.6;

const measurable = (value: number) => Number.isFinite(value) && value > 0;

/** A ruled line from one point to another, with a tick at each end. */
function ruled(x1: number, y1: number, x2: number, y2: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [tx, ty] = [(-(y2 - y1) / length) * 15, ((x2 - x1) / length) * 15];
  const tick = (x: number, y: number) => `M${num(x - tx)} ${num(y - ty)}L${num(x + tx)} ${num(y + ty)}`;
  return line(`M${num(x1)} ${num(y1)}L${num(x2)} ${num(y2)}${tick(x1, y1)}${tick(x2, y2)}`, ink, 3.5);
}

/** The thing drawn smaller, between lines that tell its size. Lengths that aren't positive numbers are left out. */
export function withDimensions(drawing: Drawing, dimensions: Dimensions | undefined): string {
  const { box, flat } = drawing;
  const dx = Math.round(600 - (box.x + box.width / 2) * scale - 40);
  const dy = Math.round(740 - (box.y + box.height / 2) * scale);
  const left = box.x * scale + dx;
  const right = (box.x + box.width) * scale + dx;
  const top = box.y * scale + dy;
  const bottom = (box.y + box.height) * scale + dy;
  const thing = `<g transform="translate(${num(dx)} ${num(dy)}) scale(${scale})">${drawing.svg}</g>`;
  if (dimensions === undefined) return thing;

  const across = flat ? dimensions.width : dimensions.length;
  const upright = flat ? dimensions.length : dimensions.height;
  const depth = flat ? Number.NaN : dimensions.width;
  const parts: string[] = [];
  if (measurable(across)) {
    parts.push(ruled(left, bottom + 90, right, bottom + 90));
    parts.push(drawnText(centimetres(across), (left + right) / 2, bottom + 146, 40, ink));
  }
  if (measurable(upright)) {
    parts.push(ruled(right + 80, top, right + 80, bottom));
    parts.push(drawnText(centimetres(upright), right + 180, (top + bottom) / 2, 40, ink));
  }
  if (measurable(depth)) {
    parts.push(ruled(left - 60, bottom + 26, left - 140, bottom - 44));
    parts.push(drawnText(centimetres(depth), Math.max(118, left - 150), bottom + 66, 40, ink));
  }
  return thing + parts.join("");
}
