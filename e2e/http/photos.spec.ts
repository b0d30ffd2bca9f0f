import { randomBytes } from "node:crypto";
import type { PhotoView } from "@karya/backend/src/contract/catalog";
import type { ApiError } from "@karya/backend/src/contract/common";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { anonymous, api, backendUrl, officers, signIn } from "./support/client";
import { photoForm, somePicture } from "./support/listings";

const path = "/officer/facility/photos";
let token: string;
beforeAll(async () => {
  token = await signIn(officers.staff);
});
const upload = <Body = { photo: PhotoView }>(body: FormData) =>
  api<Body>(path, { token, method: "POST", body });

describe("POST /officer/facility/photos", () => {
  it("makes sizes that anyone can fetch and keep, without the camera's notes", async () => {
    const noted = await sharp(await somePicture(1500, 1000))
      .withExif({ IFD0: { Artist: "Nama Orang" } })
      .jpeg()
      .toBuffer();
    const { status, body } = await upload(photoForm(noted));
    expect(status).toBe(201);
    expect(body.photo).toMatchObject({ width: 1500, height: 1000, is_illustration: false, color: null });
    expect(body.photo.files.map(({ width }) => width)).toEqual([320, 640, 1200]);
    for (const { url, width } of body.photo.files) {
      const response = await fetch(new URL(url, backendUrl));
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("image/webp");
      expect(response.headers.get("cache-control")).toContain("immutable");
      const file = Buffer.from(await response.arrayBuffer());
      const made = await sharp(file).metadata();
      expect([made.width, made.exif]).toEqual([width, undefined]);
      expect(file.includes("Nama Orang")).toBe(false);
    }
  });

  it("knows a picture again", async () => {
    const picture = await somePicture();
    const [first, second] = [await upload(photoForm(picture)), await upload(photoForm(picture))];
    expect(second.body.photo).toEqual(first.body.photo);
    const another = await somePicture();
    const both = await Promise.all([1, 2].map(() => upload(photoForm(another))));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[1]?.body.photo).toEqual(both[0]?.body.photo);
    expect(both[0]?.body.photo.id).not.toBe(first.body.photo.id);
  });

  it.each<[string, () => Promise<FormData>, number, string]>([
    ["text", async () => photoForm(Buffer.from("ini bukan foto, hanya tulisan")), 400, "photo_not_a_picture"],
    ["an empty file", async () => photoForm(Buffer.alloc(0)), 400, "photo_not_a_picture"],
    [
      "an SVG",
      async () => photoForm(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
      400,
      "photo_not_a_picture",
    ],
    [
      "half a picture",
      async () => photoForm((await somePicture(900, 900)).subarray(0, 1500)),
      400,
      "photo_not_a_picture",
    ],
    ["too many pixels", async () => photoForm(await flat(10_000, 5_100)), 400, "photo_too_many_pixels"],
    ["60 MB", async () => photoForm(randomBytes(60 * 1024 * 1024)), 413, "photo_too_large"],
    ["another field", async () => photoForm(await somePicture(), "gambar"), 400, "invalid_input"],
    ["nothing", async () => new FormData(), 400, "invalid_input"],
    ["two files", async () => twoFiles(), 400, "invalid_input"],
  ])("refuses %s", async (_, form, status, code) => {
    const answer = await upload<ApiError>(await form());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.fields).toHaveProperty("photo");
  });

  it("reads nothing from whoever may not add a photo", async () => {
    const body = photoForm(await somePicture());
    expect((await anonymous(path, { method: "POST", body })).status).toBe(401);
    const curator = await signIn(officers.curator);
    expect((await api(path, { token: curator, method: "POST", body })).status).toBe(403);
  });
});

describe("GET /media", () => {
  it.each([
    "/media/photos/tidak-ada.webp",
    "/media/../package.json",
    "/media/photos/..%2f..%2fprivate%2fx.webp",
    "/media/photos/%2e%2e/x.webp",
    "/media/private/x.webp",
    "/media/photos/x.webp%00.png",
    "/media/photos",
    "/media/",
  ])("%s is not found", async (file) => {
    expect((await anonymous(file)).status).toBe(404);
  });
});

const flat = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#7a4a2b" } })
    .png({ compressionLevel: 1 })
    .toBuffer();

async function twoFiles(): Promise<FormData> {
  const form = photoForm(await somePicture());
  form.append("photo", new Blob([new Uint8Array(await somePicture())]), "dua.jpg");
  return form;
}
