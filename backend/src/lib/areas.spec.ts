import { expect, it } from "vitest";
import { areaPath, listAreas } from "./areas";

const palembang = {
  province_code: "16",
  regency_code: "16.71",
  district_code: "16.71.01",
  village_code: "16.71.01.1001",
};

it("knows the country, level by level", () => {
  expect(listAreas()).toHaveLength(38);
  expect(listAreas("16")).toContainEqual({ code: "16.71", name: "Kota Palembang" });
  expect(listAreas("16.71")?.every((area) => area.code.startsWith("16.71."))).toBe(true);
  expect(listAreas("16.71.01")?.length).toBeGreaterThan(0);
  expect(listAreas("16.71.01.1001")).toEqual([]);
});

it("writes names as people do", () => {
  const names = listAreas()?.map((area) => area.name);
  expect(names).toContain("DKI Jakarta");
  expect(names).toContain("Daerah Istimewa Yogyakarta");
});

it.each(["00", "16.", "16.7", "__proto__", "", "16.71.01.1001.1"])("doesn't know %j", (code) => {
  expect(listAreas(code)).toBeNull();
});

it("reads an address from the top", () => {
  expect(areaPath(palembang)).toMatchObject({ province: "Sumatera Selatan", regency: "Kota Palembang" });
  expect(areaPath(palembang).village).not.toBeNull();
});

it("takes no level that isn't inside the one above", () => {
  expect(areaPath({ ...palembang, regency_code: "31.73" })).toEqual({
    province: "Sumatera Selatan",
    regency: null,
    district: null,
    village: null,
  });
  expect(areaPath({ ...palembang, province_code: "16.71" }).province).toBeNull();
});
