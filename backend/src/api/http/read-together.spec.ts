import { describe, expect, it } from "vitest";
import { DomainError } from "../../domain/domain-error";
import { readTogether } from "./read-together";

const refusing = (code: string, fields: Record<string, string>) => () => {
  throw new DomainError(code, {}, "invalid", fields);
};

describe("readTogether", () => {
  it("answers both parts", () => {
    expect(
      readTogether(
        () => 1,
        () => "a",
      ),
    ).toEqual([1, "a"]);
  });

  it("hands on the refusal of one part as it is", () => {
    const late = refusing("late", { evidence: "Lampirkan." });
    expect(() => readTogether(() => 1, late)).toThrow(
      expect.objectContaining({ code: "late", fields: { evidence: "Lampirkan." } }),
    );
    expect(() => readTogether(late, () => 1)).toThrow(expect.objectContaining({ code: "late" }));
  });

  it("names the fields of both in one refusal", () => {
    const both = () =>
      readTogether(refusing("a", { ntpn: "Isi." }), refusing("b", { evidence: "Lampirkan." }));
    expect(both).toThrow(
      expect.objectContaining({ code: "invalid_input", fields: { ntpn: "Isi.", evidence: "Lampirkan." } }),
    );
  });

  it("lets a defect through", () => {
    const broken = () => {
      throw new TypeError("broken");
    };
    expect(() => readTogether(refusing("a", {}), broken)).toThrow(TypeError);
  });
});
