import { num } from "./path.js";

// Numbers are drawn, not set: a machine without fonts shows the same picture, and all figures are equally wide.
const strokes: Record<string, string> = {
  "0": "M5 0C8.4 0 9.4 4 9.4 8S8.4 16 5 16S.6 12 .6 8S1.6 0 5 0Z",
  "1": "M1.8 3.4L5.6 0L5.6 16M2 16L9 16",
  "2": "M1 4.4C1 1.6 2.6 0 5 0S9 1.6 9 4.2C9 8 3.6 11 1 16L9.2 16",
  "3": "M1.2 .2L8.8 .2L4.6 6.4C7.6 6.2 9.3 8.2 9.3 11C9.3 14 7.4 16 4.8 16C2.8 16 1.4 15.2 .7 13.4",
  "4": "M7 16L7 0L.6 11.2L9.6 11.2",
  "5": "M8.6 0L2 0L1.4 7C2.2 6.2 3.4 5.7 4.8 5.7C7.6 5.7 9.3 7.8 9.3 10.7C9.3 13.9 7.4 16 4.7 16C2.8 16 1.4 15.2 .7 13.5",
  "6": "M8 .6C4 .6 .8 4.6 .8 10.4C.8 14 2.6 16 5.1 16C7.7 16 9.3 14 9.3 11.2S7.7 6.4 5.1 6.4C2.8 6.4 1 8 .8 10.4",
  "7": "M.8 .2L9.2 .2C6.4 5 4.4 10 3.8 16",
  "8": "M5 7.4C2.7 7.4 1.4 5.8 1.4 3.7S2.8 0 5 0S8.6 1.6 8.6 3.7S7.3 7.4 5 7.4C2.2 7.4 .7 9.2 .7 11.7S2.3 16 5 16S9.3 14.2 9.3 11.7S7.8 7.4 5 7.4Z",
  "9": "M2 15.4C6 15.4 9.2 11.4 9.2 5.6C9.2 2 7.4 0 4.9 0C2.3 0 .7 2 .7 4.8S2.3 9.6 4.9 9.6C7.2 9.6 9 8 9.2 5.6",
  ",": "M4.6 14.6L3.6 18.6",
  c: "M8.6 7.6C7.9 6 6.6 5.2 5 5.2C2.4 5.2 .9 7.6 .9 10.6S2.4 16 5 16C6.6 16 7.9 15.2 8.6 13.6",
  m: "M0 5.4L0 16M0 9C.2 6.6 1.4 5.2 3.2 5.2S5.6 6.4 5.6 8.6L5.6 16M5.6 9C5.8 6.6 7 5.2 8.8 5.2S11.4 6.4 11.4 8.6L11.4 16",
};

const advance: Record<string, number> = { ",": 7, " ": 8, m: 14 };

/** A length in centimetres as Indonesians write it: "12,5 cm". At most one decimal. */
export function centimetres(value: number): string {
  return `${num(value).replace(".", ",")} cm`;
}

/** Draws digits, comma and "cm", centred on (x, y), `height` px tall. Other characters are left out. */
export function drawnText(text: string, x: number, y: number, height: number, ink: string): string {
  const scale = height / 16;
  const glyphs = [...text];
  const widths = glyphs.map((glyph) => advance[glyph] ?? 12.4);
  const total = widths.reduce((sum, width) => sum + width, 0) - 2.4;
  let offset = -total / 2;
  const paths = glyphs.map((glyph, index) => {
    const placed = `<path transform="translate(${num(offset)} -8)" d="${strokes[glyph] ?? ""}"/>`;
    offset += widths[index] ?? 0;
    return strokes[glyph] === undefined ? "" : placed;
  });
  return `<g transform="translate(${num(x)} ${num(y)}) scale(${scale.toFixed(3)})" fill="none" stroke="${ink}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${paths.join("")}</g>`;
}
