import { describe, expect, it } from "vitest";
import { seal, unseal } from "./seal";

const key = "a-key-of-this-installation";

describe("seal", () => {
  it("gives back what was put in, and looks different each time", () => {
    const [one, two] = [seal("rahasia", key, "totp:off_1"), seal("rahasia", key, "totp:off_1")];
    expect(one).not.toBe(two);
    expect([unseal(one, key, "totp:off_1"), unseal(two, key, "totp:off_1")]).toEqual(["rahasia", "rahasia"]);
  });

  it("opens with no other key, for no other officer, and not when altered", () => {
    const sealed = seal("rahasia", key, "totp:off_1");
    const altered = `${sealed.slice(0, -2)}${sealed.endsWith("AA") ? "BB" : "AA"}`;
    expect(() => unseal(sealed, "another-key", "totp:off_1")).toThrow();
    expect(() => unseal(sealed, key, "totp:off_2")).toThrow();
    expect(() => unseal(altered, key, "totp:off_1")).toThrow();
  });
});
