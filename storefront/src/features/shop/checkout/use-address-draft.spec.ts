import { afterEach, expect, it, vi } from "vitest";
import { emptyAddress } from "./address-form";
import { forgetAddressDraft, keepAddressDraft, readAddressDraft } from "./use-address-draft";

afterEach(() => vi.unstubAllGlobals());

it("an address is kept and forgotten", () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
  const draft = { ...emptyAddress, recipient_name: "Ibu Sari" };
  keepAddressDraft(draft);
  expect(readAddressDraft()).toEqual(draft);
  forgetAddressDraft();
  expect(readAddressDraft()).toBeNull();
});

it("a browser that refuses its storage breaks nothing", () => {
  vi.stubGlobal("sessionStorage", undefined);
  Object.defineProperty(globalThis, "sessionStorage", {
    configurable: true,
    get: () => {
      throw new DOMException("blocked", "SecurityError");
    },
  });
  expect(readAddressDraft()).toBeNull();
  expect(() => keepAddressDraft(emptyAddress)).not.toThrow();
  expect(() => forgetAddressDraft()).not.toThrow();
});
