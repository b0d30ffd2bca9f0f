import type { PhotoView } from "@karya/backend/src/contract/catalog";
import { describe, expect, it } from "vitest";
import { fileProblem, PhotoQueue, type UploadAnswer } from "./photo-queue";

const picture = (name: string) => new File(["x"], name, { type: "image/jpeg" });
const photo = (id: string) => ({ id }) as PhotoView;
const settled = () => new Promise((done) => setTimeout(done, 0));

function setUp(answer: (name: string, attempt: number) => UploadAnswer) {
  const done: string[] = [];
  const sent: string[] = [];
  let active = 0;
  const queue = new PhotoQueue({
    send: async (file, onProgress) => {
      expect(++active).toBe(1);
      sent.push(file.name);
      onProgress(0.5);
      await Promise.resolve();
      active -= 1;
      return answer(file.name, sent.filter((name) => name === file.name).length);
    },
    done: ({ id }) => done.push(id),
  });
  return { queue, done, sent };
}

describe("PhotoQueue", () => {
  it("sends one after the other, in the order chosen", async () => {
    const { queue, done } = setUp((name) => ({ ok: true, photo: photo(name) }));
    queue.add([picture("a"), picture("b")]);
    queue.add([picture("c")]);
    await settled();
    expect(done).toEqual(["a", "b", "c"]);
    expect(queue.snapshot()).toEqual([]);
  });

  it("goes on after one that failed, keeps its reason, and can try it again", async () => {
    const { queue, done } = setUp((name, attempt) =>
      name === "a" && attempt === 1 ? { ok: false, message: "Terputus." } : { ok: true, photo: photo(name) },
    );
    queue.add([picture("a"), picture("b")]);
    await settled();
    expect(done).toEqual(["b"]);
    expect(queue.snapshot()).toMatchObject([{ status: "failed", message: "Terputus.", mayRetry: true }]);
    queue.retry(queue.snapshot()[0]?.id ?? 0);
    await settled();
    expect(done).toEqual(["b", "a"]);
  });

  it("never sends what can't be a photo", async () => {
    const { queue, sent } = setUp((name) => ({ ok: true, photo: photo(name) }));
    queue.add([new File(["x"], "surat.pdf", { type: "application/pdf" })]);
    await settled();
    expect(sent).toEqual([]);
    expect(queue.snapshot()).toMatchObject([{ status: "failed", mayRetry: false }]);
    queue.drop(queue.snapshot()[0]?.id ?? 0);
    expect(queue.snapshot()).toEqual([]);
  });
});

describe("fileProblem", () => {
  it.each([
    [{ type: "image/jpeg", size: 5 }, null],
    [{ type: "", size: 5 }, null],
    [{ type: "image/png", size: 15 * 1024 * 1024 }, null],
    [{ type: "image/png", size: 15 * 1024 * 1024 + 1 }, "15 MB"],
    [{ type: "image/png", size: 0 }, "kosong"],
    [{ type: "video/mp4", size: 5 }, "bukan foto"],
  ])("%o", (file, part) => {
    const problem = fileProblem(file);
    if (part === null) expect(problem).toBeNull();
    else expect(problem).toContain(part);
  });
});
