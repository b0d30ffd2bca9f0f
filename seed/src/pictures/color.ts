function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The colour `share` of the way from `from` to `to` (both #rrggbb, share in 0..1). */
export function mix(from: string, to: string, share: number): string {
  const [fromRed, fromGreen, fromBlue] = channels(from);
  const [toRed, toGreen, toBlue] = channels(to);
  const blend = (a: number, b: number) =>
    Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, "0");
  return `#${blend(fromRed, toRed)}${blend(fromGreen, toGreen)}${blend(fromBlue, toBlue)}`;
}

export const lighten = (hex: string, share: number) => mix(hex, "#ffffff", share);
/** Darkens towards a warm near-black, as a dye in shade does; pure black looks dirty. */
export const darken = (hex: string, share: number) => mix(hex, "#17100c", share);

/** Perceived lightness in 0..1. */
export function lightness(hex: string): number {
  const [red, green, blue] = channels(hex);
  return (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
