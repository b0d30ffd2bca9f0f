import { describe, expect, it } from "vitest";
import {
  addressProblems,
  emptyAddress,
  parseDraft,
  toAddressInput,
  withField,
  type AddressDraft,
} from "./address-form";

const good: AddressDraft = {
  email: "ibu@contoh.id",
  recipient_name: "Ibu Sari",
  phone: "0812-3456-7890",
  province_code: "16",
  regency_code: "16.71",
  district_code: "16.71.01",
  village_code: "16.71.01.1001",
  postal_code: "30111",
  street: "Jalan Merdeka 1, RT 02/RW 03",
  note: "",
};

describe("addressProblems", () => {
  it("finds nothing wrong with a whole address, with or without a note", () => {
    expect(addressProblems(good)).toEqual({});
    expect(addressProblems({ ...good, note: "Titip di satpam" })).toEqual({});
  });
  it("asks for every field but the note", () => {
    expect(Object.keys(addressProblems(emptyAddress)).sort()).toEqual(
      Object.keys(emptyAddress)
        .filter((name) => name !== "note")
        .sort(),
    );
  });
  it.each(["0812 3456 7890", "+62 812-3456-7890", "62812345678", "(021) 555 1234"])(
    "takes the phone %s",
    (phone) => {
      expect(addressProblems({ ...good, phone })).toEqual({});
    },
  );
  it.each(["12345", "0812abc4567", "+1 202 555 0100", "08"])("refuses the phone %s", (phone) => {
    expect(addressProblems({ ...good, phone }).phone).toMatch(/Contoh/);
  });
  it.each(["3011", "301111", "3011a"])("refuses the postcode %s", (postal_code) => {
    expect(addressProblems({ ...good, postal_code }).postal_code).toMatch(/lima angka/);
  });
  it("refuses what is too long", () => {
    expect(addressProblems({ ...good, street: "a".repeat(201) }).street).toMatch(/200/);
  });
});

it("empties the areas below a changed one, and nothing else", () => {
  expect(withField(good, "regency_code", "16.02")).toEqual({
    ...good,
    regency_code: "16.02",
    district_code: "",
    village_code: "",
  });
  expect(withField(good, "street", "Jalan Lain")).toEqual({ ...good, street: "Jalan Lain" });
});

it("trims what is sent", () => {
  expect(toAddressInput({ ...good, recipient_name: "  Ibu Sari " }).recipient_name).toBe("Ibu Sari");
});

describe("parseDraft", () => {
  it("gives back what was stored", () => {
    expect(parseDraft(JSON.stringify(good))).toEqual(good);
  });
  it.each([null, "", "{", "null", "3"])("takes %s for nothing stored", (text) => {
    expect(parseDraft(text)).toBeNull();
  });
  it("never lets anything but text through", () => {
    expect(parseDraft('{"email":{"a":1},"street":"Jalan"}')).toEqual({ ...emptyAddress, street: "Jalan" });
  });
});
