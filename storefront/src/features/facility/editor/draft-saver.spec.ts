import type { ListingContent } from "@karya/backend/src/contract/facility-portal";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftSaver, type SaveAnswer, type ServerDraft } from "./draft-saver";

const content = { title: "", variants: [], photos: [], option_names: [] } as unknown as ListingContent;
const titled = (title: string) => (before: ListingContent) => ({ ...before, title });
const server = (title: string, revision: number): ServerDraft => ({
  versionId: "v",
  content: { ...content, title },
  photos: [],
  revision,
  problems: {},
});

function setUp(...answers: SaveAnswer[]) {
  const sent: { title: string; revision: number }[] = [];
  let kept: string | null = null;
  const saver = new DraftSaver(server("", 1), {
    send: async ({ title }, revision) => {
      sent.push({ title, revision });
      await new Promise((done) => setTimeout(done, 100));
      return answers.shift() ?? { ok: true, revision: revision + 1, problems: {} };
    },
    keep: (backup) => (kept = backup.content.title),
    forget: () => (kept = null),
    now: () => 7,
    delayMs: 1_000,
    retryMs: 10_000,
  });
  return { saver, sent, kept: () => kept };
}

const lost: SaveAnswer = { ok: false, conflict: false, message: "Sambungan terputus.", fields: {} };
const conflict: SaveAnswer = { ok: false, conflict: true, message: "Diubah di tempat lain.", fields: {} };

describe("DraftSaver", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("saves once after typing stops, and then forgets the copy on the device", async () => {
    const { saver, sent, kept } = setUp();
    saver.change(titled("T"));
    await vi.advanceTimersByTimeAsync(600);
    saver.change(titled("Tas"));
    await vi.advanceTimersByTimeAsync(999);
    expect(sent).toEqual([]);
    expect(kept()).toBe("Tas");
    await vi.advanceTimersByTimeAsync(200);
    expect(sent).toEqual([{ title: "Tas", revision: 1 }]);
    expect(saver.snapshot()).toMatchObject({ status: "saved", savedAt: 7 });
    expect(kept()).toBeNull();
  });

  it("sends what was typed while a save was under way, with the new revision, never two at once", async () => {
    const { saver, sent } = setUp();
    saver.change(titled("satu"));
    const first = saver.flush();
    saver.change(titled("dua"));
    const second = saver.flush();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await first).toBe(true);
    expect(await second).toBe(true);
    expect(sent).toEqual([
      { title: "satu", revision: 1 },
      { title: "dua", revision: 2 },
    ]);
  });

  it("tries again by itself when the connection was lost, and keeps the copy until then", async () => {
    const { saver, sent, kept } = setUp(lost);
    saver.change(titled("Tas"));
    await vi.advanceTimersByTimeAsync(1_200);
    expect(saver.snapshot()).toMatchObject({ status: "failed", message: "Sambungan terputus." });
    expect(kept()).toBe("Tas");
    await vi.advanceTimersByTimeAsync(10_200);
    expect(sent).toHaveLength(2);
    expect(saver.snapshot().status).toBe("saved");
  });

  it("does not repeat a text that was refused; the next change goes out", async () => {
    const { saver, sent } = setUp({ ...lost, fields: { title: "Terlalu panjang." } });
    saver.change(titled("x"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.snapshot().refused).toEqual({ title: "Terlalu panjang." });
    saver.change(titled("y"));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saver.snapshot()).toMatchObject({ status: "saved", refused: {} });
  });

  it("stops at a conflict, keeps what is typed, and saves it over the server's on request", async () => {
    const { saver, sent, kept } = setUp(conflict);
    saver.change(titled("saya"));
    await vi.advanceTimersByTimeAsync(1_200);
    saver.change(titled("saya lagi"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(saver.snapshot().status).toBe("conflict");
    expect(kept()).toBe("saya lagi");
    expect(await saver.flush()).toBe(false);

    const done = saver.keepMine(server("mereka", 9));
    await vi.advanceTimersByTimeAsync(200);
    expect(await done).toBe(true);
    expect(sent[1]).toEqual({ title: "saya lagi", revision: 9 });
  });

  it("loads the server's text and can bring one's own back", async () => {
    const { saver, sent } = setUp(conflict);
    saver.change(titled("saya"));
    await vi.advanceTimersByTimeAsync(1_200);
    saver.takeTheirs(server("mereka", 9));
    expect(saver.snapshot().content.title).toBe("mereka");
    expect(saver.snapshot().status).toBe("saved");
    saver.bringBack();
    await vi.advanceTimersByTimeAsync(1_200);
    expect(sent[1]).toEqual({ title: "saya", revision: 9 });
    expect(saver.snapshot().setAside).toBeNull();
  });

  it("sends nothing when nothing changed", async () => {
    const { saver, sent } = setUp();
    saver.change((before) => before);
    expect(await saver.flush()).toBe(true);
    expect(sent).toEqual([]);
  });
});
