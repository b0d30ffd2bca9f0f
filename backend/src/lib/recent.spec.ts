import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Recent } from "./recent";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Answers 1, 2, 3 … or fails where told to. */
function reader(...failing: number[]) {
  let n = 0;
  return () => (failing.includes(++n) ? Promise.reject(new Error(`${n} failed`)) : Promise.resolve(n));
}

describe("what takes long to read", () => {
  it("is read once for a while, then anew", async () => {
    const recent = new Recent<string, number>(1000);
    const read = reader();
    expect(await Promise.all([recent.get("a", read), recent.get("a", read)])).toEqual([1, 1]);
    vi.advanceTimersByTime(999);
    expect(await recent.get("a", read)).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await recent.get("a", read)).toBe(2);
  });

  it("is tried again when it could not be read", async () => {
    const recent = new Recent<string, number>(1000);
    const read = reader(1);
    await expect(recent.get("a", read)).rejects.toThrow("1 failed");
    expect(await recent.get("a", read)).toBe(2);
  });

  it("is forgotten for what was asked for more lately", async () => {
    const recent = new Recent<string, number>();
    const read = reader();
    for (const key of ["a", "b", "c", "d", "a", "e"]) await recent.get(key, read);
    expect(await recent.get("a", read)).toBe(1);
    expect(await recent.get("b", read)).toBe(6);
  });
});

describe("a value that may be told late", () => {
  it("is told once more while it is read anew, and no later", async () => {
    const recent = new Recent<string, number>(1000, 500);
    const read = reader();
    await recent.get("a", read);
    vi.advanceTimersByTime(1499);
    expect(await recent.get("a", read)).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(await recent.get("a", read)).toBe(2);
    vi.advanceTimersByTime(1500);
    expect(await recent.get("a", read)).toBe(3);
  });

  it("is read by one at a time, and again when that fails", async () => {
    const recent = new Recent<string, number>(1000, 500);
    const read = vi.fn(reader(2));
    await recent.get("a", read);
    vi.advanceTimersByTime(1000);
    expect(await Promise.all([recent.get("a", read), recent.get("a", read)])).toEqual([1, 1]);
    expect(read).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(0);
    expect(await recent.get("a", read)).toBe(1);
    await vi.advanceTimersByTimeAsync(0);
    expect(await recent.get("a", read)).toBe(3);
  });
});
