import { describe, expect, it } from "vitest";
import { readStockLevels } from "./stock-levels";

const form = (values: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
};

describe("readStockLevels", () => {
  it("reads the variants that are there, in their order", () => {
    expect(readStockLevels(form({ "stok:b": "0", "stok:a": "1.200", other: "5" }), ["a", "b", "c"])).toEqual({
      ok: true,
      levels: [
        { variant_key: "a", stocked: 1_200 },
        { variant_key: "b", stocked: 0 },
      ],
    });
  });

  it.each(["", "  ", "-1", "1,5", "banyak", "1e3"])("refuses %j and says so beside that variant", (typed) => {
    const read = readStockLevels(form({ "stok:a": typed, "stok:b": "3" }), ["a", "b"]);
    expect(read).toEqual({ ok: false, fields: { "stok:a": expect.stringContaining("bilangan bulat") } });
  });
});
