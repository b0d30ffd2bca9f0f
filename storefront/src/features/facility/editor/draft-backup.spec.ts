import { describe, expect, it } from "vitest";
import { parseBackup, type DraftBackup } from "./draft-backup";

const backup: DraftBackup = {
  versionId: "lver_1",
  revision: 3,
  at: 1_795_000_000_000,
  content: {
    title: "Tas",
    description: "",
    category: "",
    materials: "",
    care: "",
    technique: "",
    motif: "",
    weight_grams: 0,
    length_cm: 0,
    width_cm: 0,
    height_cm: 0,
    option_names: [],
    variants: [{ key: "v1", options: {}, price: 0, initial_stock: 0 }],
    photos: [],
    food: null,
  },
  photos: [],
};

describe("parseBackup", () => {
  it("gives back what was kept", () => {
    expect(parseBackup(JSON.stringify(backup))).toEqual(backup);
  });

  it.each([
    ["nothing", null],
    ["broken text", "{"],
    ["another thing", JSON.stringify({ hello: 1 })],
    ["no variants", JSON.stringify({ ...backup, content: { ...backup.content, variants: [] } })],
    ["a missing text", JSON.stringify({ ...backup, content: { ...backup.content, title: undefined } })],
    ["no version", JSON.stringify({ ...backup, versionId: "" })],
  ])("refuses %s", (_case, text) => {
    expect(parseBackup(text)).toBeNull();
  });
});
