import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DomainError } from "./domain-error";
import { belongsTo, checkSuspensionReason, suspensionActions } from "./facility-suspension";

describe("suspensionActions", () => {
  it.each([
    ["a facility that sells", { suspended: false, is_curator: true, own_facility: false }, ["suspend"], null],
    ["a suspended one", { suspended: true, is_curator: true, own_facility: false }, ["lift"], null],
    ["read by an auditor", { suspended: false, is_curator: false, own_facility: false }, [], "reader_only"],
    ["the curator's own", { suspended: true, is_curator: true, own_facility: true }, [], "own_facility"],
  ])("%s", (_, state, allowed, block) => {
    expect(suspensionActions(state)).toEqual({ allowed, block });
  });

  it("gives either one thing to do or a reason, never both", () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.boolean(), (suspended, is_curator, own_facility) => {
        const { allowed, block } = suspensionActions({ suspended, is_curator, own_facility });
        expect(allowed.length).toBe(block === null ? 1 : 0);
      }),
    );
  });
});

describe("belongsTo", () => {
  it.each([
    [["f1"], true],
    [[null, "f1"], true],
    [[null, "f2"], false],
    [[], false],
  ])("an officer of %j belongs to f1: %s", (places, belongs) => {
    const assignments = places.map((facility_id) => ({ facility_id }));
    expect(belongsTo({ assignments }, "f1")).toBe(belongs);
  });
});

describe("checkSuspensionReason", () => {
  it("takes a reason about goods and parcels", () => {
    expect(() => {
      checkSuspensionReason("Tiga kiriman berturut-turut terlambat lebih dari 14 hari.");
    }).not.toThrow();
  });

  it.each(["Keluhan atas nama Budi tentang mutu jahitan.", "Hubungi 0812-3456-7890 untuk keterangan."])(
    "refuses what points to a person: %s",
    (reason) => {
      try {
        checkSuspensionReason(reason);
        expect.unreachable();
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
        expect((error as DomainError).fields.reason).toMatch(/\.$/);
      }
    },
  );
});
