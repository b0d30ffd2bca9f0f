import type { Bench } from "../bench.js";
import { fill, rect } from "../marks.js";
import { num } from "../path.js";
import { fold, lightInk, shadeInk, soft } from "../shade.js";
import type { Drawing } from "../shapes/drawing.js";
import type { Shape } from "../spec.js";

/** Things whose beauty is in their form: seen close, one looks at the thing and not at a cloth. */
const formed: ReadonlySet<Shape> = new Set<Shape>([
  "kotak-kue",
  "toples-kue",
  "roti",
  "botol",
  "bungkus",
  "kursi",
  "cincin",
  "kalung",
  "gelang",
  "papan-catur",
  "kapal",
  "pot-tanaman",
  "sandal",
  "boneka",
  "kaligrafi",
  "lampu",
  "dupa",
  "sayur",
  "ikan",
  "sepatu",
  "gantungan",
]);

function nearer({ svg, box }: Drawing): string {
  const scale = Math.min(2.1, Math.max(1.5, 1500 / Math.min(box.width, box.height)));
  const [x, y] = [box.x + box.width * 0.46, box.y + box.height * 0.46];
  return `<g transform="translate(${num(600 - x * scale)} ${num(750 - y * scale)}) scale(${num(scale)})">${svg}</g>`;
}

/** The surface filling the frame: cloth in soft folds, wood and cane lying flat under raking light. */
export function closeUp(bench: Bench, shape: Shape, drawing: Drawing): string {
  if (formed.has(shape)) return nearer(drawing);
  const { sheet, rng } = bench;
  const frame = "M0 0L1200 0L1200 1500L0 1500Z";
  const rake = sheet.linear(0, 0, 1200, 1500, [
    [0, lightInk, 0.3],
    [0.35, lightInk, 0],
    [0.6, shadeInk, 0.04],
    [1, shadeInk, 0.42],
  ]);
  const surface = fill(frame, bench.surface(0, 2.1));
  if (bench.rigid) return surface + rect(0, 0, 1200, 1500, rake);

  const folds = [-180, 160, 520, 850, 1180].map((start, index) => {
    const lean = rng.between(160, 320);
    const bend = rng.between(-90, 90);
    const x = start + rng.between(-50, 50);
    const d = `M${num(x + lean)} -80C${num(x + lean * 0.9 + bend)} 380 ${num(x - bend)} 800 ${num(x - lean * 0.6)} 1600`;
    return (
      `<g transform="translate(${num(-95)} 0)">${soft(d, lightInk, 190, 0.2, 6)}</g>` +
      soft(d, shadeInk, index % 2 === 0 ? 210 : 150, 0.42, 8) +
      fold(d, 44, 0.2)
    );
  });
  return surface + folds.join("") + rect(0, 0, 1200, 1500, rake);
}
