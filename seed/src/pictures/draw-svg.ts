import { backdrop } from "./backdrop.js";
import { benchFor } from "./bench.js";
import { lightness } from "./color.js";
import { dyeOf } from "./palette.js";
import { shapeDrawings } from "./shapes/shape-drawings.js";
import { pictureHeight, pictureWidth, type PictureSpec } from "./spec.js";
import { closeUp } from "./views/close-up.js";
import { withDimensions } from "./views/with-dimensions.js";

const shadeOn = ({ color }: PictureSpec) => (lightness(dyeOf(color).ground) > 0.72 ? "#5c4632" : "#1d120c");

/**
 * Draws one picture as a self-contained SVG, 1200 × 1500 px. The same spec always gives the same text. Nothing of
 * `spec.seed` or `spec.color` is written into the SVG: they only choose numbers and inks.
 */
export function drawSvg(spec: PictureSpec): string {
  const bench = benchFor(spec);
  const ground = backdrop(bench);
  const drawing = shapeDrawings[spec.shape](bench);
  const scene =
    spec.view === "dekat"
      ? closeUp(bench, spec.shape, drawing)
      : spec.view === "ukuran"
        ? withDimensions(drawing, spec.dimensions_cm)
        : drawing.svg;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${pictureWidth}"` +
    ` height="${pictureHeight}" color="${shadeOn(spec)}" viewBox="0 0 ${pictureWidth} ${pictureHeight}">${bench.sheet.defs()}${ground}${scene}</svg>`
  );
}
