import sharp from "sharp";
import { describe, expect, it, vi } from "vitest";
import { drawSvg } from "./draw-svg.js";
import { palette } from "./palette.js";
import { rasterise } from "./rasterise.js";
import { patterns, pictureHeight, pictureWidth, shapes, type PictureSpec, type PictureView } from "./spec.js";

// Drawing is quick, but not on a machine that is busy with everything else at once.
vi.setConfig({ testTimeout: 60_000 });

const views: readonly PictureView[] = ["utuh", "dekat", "ukuran"];
const base: PictureSpec = {
  shape: "tunik",
  pattern: "jumputan",
  color: "Indigo",
  view: "utuh",
  dimensions_cm: { length: 110, width: 62.5, height: 4 },
  seed: "tunik-01",
};

/** Markup that parses, holds no failed arithmetic, and refers only to what it defines, each name once. */
function expectSound(svg: string): void {
  // Matched rather than asserted on the text itself, so that a failure prints what is wrong and not the whole drawing.
  const failed = svg.search(/NaN|undefined|Infinity|null/);
  expect(failed < 0 ? "" : svg.slice(Math.max(0, failed - 80), failed + 20)).toBe("");
  const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const uses = [...svg.matchAll(/(?:url\(#|href="#)([^)"]+)/g)].map(([, id]) => id);
  expect(uses.filter((id) => !ids.includes(id))).toEqual([]);
  const opened = [...svg.matchAll(/<([a-zA-Z]+)[^>]*?(\/?)>/g)].filter(
    ([, , closed]) => closed === "",
  ).length;
  expect([...svg.matchAll(/<\/[a-zA-Z]+>/g)]).toHaveLength(opened);
}

async function looks(spec: PictureSpec): Promise<{ width: number; height: number; spread: number }> {
  const image = sharp(await rasterise(spec));
  const [{ width, height }, { channels }] = await Promise.all([image.metadata(), image.stats()]);
  return { width, height, spread: Math.max(...channels.map(({ stdev }) => stdev)) };
}

describe("every shape", () => {
  it.each(shapes.map((shape, index) => ({ shape, index })))(
    "draws $shape whole, close up and with its size",
    async ({ shape, index }) => {
      const pattern = patterns[index % patterns.length] ?? "polos";
      const drawn = views.map((view) => drawSvg({ ...base, shape, pattern, view }));
      drawn.forEach(expectSound);
      expect(new Set(drawn).size).toBe(views.length);
      const { width, height, spread } = await looks({ ...base, shape, pattern });
      expect([width, height]).toEqual([pictureWidth, pictureHeight]);
      // A blank backdrop spreads by about 12 grey levels: there must be a thing on it.
      expect(spread).toBeGreaterThan(18);
    },
  );

  it("has a silhouette of its own", () => {
    const silhouettes = shapes.map((shape) =>
      drawSvg({ ...base, shape, pattern: "polos" }).replace(/g[0-9a-z]+-/g, ""),
    );
    expect(new Set(silhouettes).size).toBe(shapes.length);
  });
});

describe("every pattern", () => {
  it.each(patterns)("draws %s in every colour", (pattern) => {
    const drawn = Object.keys(palette).map((color) => drawSvg({ ...base, pattern, color, view: "dekat" }));
    drawn.forEach(expectSound);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it.each(patterns)("fills the frame with %s", async (pattern) => {
    const { width, height, spread } = await looks({ ...base, pattern, view: "dekat" });
    expect([width, height]).toEqual([pictureWidth, pictureHeight]);
    expect(spread).toBeGreaterThan(8);
  });
});

describe("a picture", () => {
  it("is the same bytes for the same spec, and another for another seed", async () => {
    const [first, again, other] = await Promise.all([
      rasterise(base),
      rasterise({ ...base }),
      rasterise({ ...base, seed: "tunik-02" }),
    ]);
    expect(first.equals(again)).toBe(true);
    expect(first.equals(other)).toBe(false);
  });

  it("shows its colour: indigo is bluer than it is red, marun redder than blue", async () => {
    const tone = async (color: string) => {
      const picture = sharp(await rasterise({ ...base, pattern: "polos", color }));
      const chest = await picture.extract({ left: 500, top: 700, width: 200, height: 300 }).toBuffer();
      const { channels } = await sharp(chest).stats();
      return (channels[0]?.mean ?? 0) - (channels[2]?.mean ?? 0);
    };
    expect(await tone("Indigo")).toBeLessThan(-20);
    expect(await tone("Marun")).toBeGreaterThan(20);
  });

  it("can stand beside another on one page without its names clashing", () => {
    const idsOf = (spec: PictureSpec) => [...drawSvg(spec).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const mine = new Set(idsOf(base));
    expect(idsOf({ ...base, color: "Marun" }).some((id) => mine.has(id))).toBe(false);
  });

  it("writes nothing of hostile text into its markup", () => {
    const hostile = `"/><script>alert(1)</script>]]>&x;<image href="http://example.org/x"/>`;
    for (const view of views) {
      const svg = drawSvg({ ...base, view, seed: hostile, color: `${hostile}Indigo` });
      expectSound(svg);
      expect(svg.match(/script|image|example|alert|]]>/)?.[0]).toBeUndefined();
    }
    expectSound(drawSvg({ ...base, color: "__proto__" }));
    expectSound(drawSvg({ ...base, color: "constructor", seed: "" }));
  });

  it("measures only what can be measured", () => {
    const marks = (dimensions_cm?: PictureSpec["dimensions_cm"]) => {
      const svg = drawSvg({ ...base, shape: "kursi", view: "ukuran", dimensions_cm });
      expectSound(svg);
      return svg.split("<path").length;
    };
    const none = marks();
    expect(marks({ length: Number.NaN, width: -3, height: Number.POSITIVE_INFINITY })).toBe(none);
    // Three lines and the glyphs of "50 cm", "40 cm" and "90 cm".
    expect(marks({ length: 50, width: 40, height: 90 })).toBe(none + 3 + 12);
  });
});
