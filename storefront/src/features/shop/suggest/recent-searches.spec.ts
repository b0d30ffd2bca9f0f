import { describe, expect, it } from "vitest";
import { keepRecent, readRecent, withoutRecent, withRecent } from "./recent-searches";

function box(text: string | null = null) {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => void (kept = value),
    removeItem: () => void (kept = null),
    kept: () => kept,
  };
}

describe("recent searches", () => {
  it("keep the latest eight, each once", () => {
    let recent: string[] = [];
    for (const words of ["tas", "topi", "batik", "Tas", "a", "b", "c", "d", "e", "f"]) {
      recent = withRecent(recent, words);
    }
    expect(recent).toEqual(["f", "e", "d", "c", "b", "a", "Tas", "batik"]);
    expect(withRecent(recent, "")).toEqual(recent);
  });

  it("go one by one and all together", () => {
    expect(withoutRecent(["tas", "topi"], "TAS")).toEqual(["topi"]);
    const storage = box();
    keepRecent(() => storage, ["tas"]);
    expect(readRecent(() => storage)).toEqual(["tas"]);
    keepRecent(() => storage, []);
    expect(storage.kept()).toBeNull();
  });

  it.each(["{", "null", '"tas"', "[1, null, {}]", '["",3]'])("read %s as none", (text) => {
    expect(readRecent(() => box(text))).toEqual([]);
  });

  it("break nothing where the browser refuses", () => {
    const refuse = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    expect(readRecent(() => ({ getItem: refuse }))).toEqual([]);
    expect(() => keepRecent(() => ({ setItem: refuse, removeItem: refuse }), ["tas"])).not.toThrow();
  });

  it("break nothing where the browser refuses the storage itself", () => {
    const blocked = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    expect(readRecent(blocked)).toEqual([]);
    expect(() => keepRecent(blocked, ["tas"])).not.toThrow();
    expect(() => keepRecent(blocked, [])).not.toThrow();
  });
});
