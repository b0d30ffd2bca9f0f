import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { processPhoto } from "./process-photo";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7a4a2b" } });

describe("processPhoto", () => {
  it.each([
    ["jpeg", 1600, [320, 640, 1200]],
    ["png", 500, [320, 500]],
    ["webp", 320, [320]],
    ["avif", 641, [320, 640, 641]],
    ["png", 1, [1]],
  ] as const)("makes the sizes of a %s of %i pixels", async (format, width, widths) => {
    const photo = await processPhoto(await picture(width, width).toFormat(format).toBuffer());
    expect(photo.files.map((file) => file.width)).toEqual(widths);
    for (const file of photo.files) {
      const made = await sharp(file.data).metadata();
      expect(made).toMatchObject({ format: "webp", width: file.width });
    }
    expect(photo.blur).toMatch(/^data:image\/webp;base64,/);
  });

  it("leaves no metadata behind and stands the picture upright", async () => {
    const original = await picture(400, 200)
      .withExif({ IFD0: { Artist: "Nama Orang", Make: "Ponsel" }, IFD3: { GPSLatitude: "2/1 59/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const photo = await processPhoto(original);
    expect(photo).toMatchObject({ width: 200, height: 400 });
    for (const file of photo.files) {
      const { exif, icc, xmp, iptc, orientation } = await sharp(file.data).metadata();
      expect([exif, icc, xmp, iptc, orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(file.data.includes("Nama Orang")).toBe(false);
    }
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ["text", () => Buffer.from("bukan foto, hanya tulisan saja"), "photo_not_a_picture"],
    ["nothing", () => Buffer.alloc(0), "photo_not_a_picture"],
    [
      "an SVG",
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      "photo_not_a_picture",
    ],
    ["a GIF", () => picture(9, 9).gif().toBuffer(), "photo_not_a_picture"],
    ["a TIFF", () => picture(9, 9).tiff().toBuffer(), "photo_not_a_picture"],
    [
      "a torn JPEG",
      async () => (await picture(900, 900).jpeg().toBuffer()).subarray(0, 2000),
      "photo_not_a_picture",
    ],
    [
      "a first line that lies",
      () => Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), Buffer.alloc(500)]),
      "photo_not_a_picture",
    ],
    [
      "51 megapixels",
      () => picture(10_000, 5_100).png({ compressionLevel: 1 }).toBuffer(),
      "photo_too_many_pixels",
    ],
    ["16 megabytes", () => Buffer.alloc(16 * 1024 * 1024), "photo_too_large"],
  ])("refuses %s", async (_, make, code) => {
    await expect(processPhoto(await make())).rejects.toMatchObject({
      code,
      fields: { photo: expect.any(String) },
    });
  });
});
