import { describe, expect, it } from "vitest";
import { countdownWords } from "./countdown";
import { courierLabel } from "./courier-label";
import {
  formatDate,
  formatDateTime,
  formatDay,
  formatDimensions,
  formatPeriod,
  formatRupiah,
  formatWeight,
  formatWorkingDays,
} from "./format";
import { formatPhone } from "./format-phone";
import { fullRows } from "./full-rows";
import { pageNumbers } from "./page-numbers";

it.each([
  [0, "Rp0"],
  [1_500, "Rp1.500"],
  [150_000, "Rp150.000"],
  [12_345_678, "Rp12.345.678"],
  [-1_500, "−Rp1.500"],
])("writes %i rupiah as %s", (amount, text) => {
  expect(formatRupiah(amount)).toBe(text);
});

describe("dates", () => {
  const lateEvening = "2026-11-21T17:30:00.000Z";
  it("cuts the day in the named zone, not in UTC", () => {
    expect(formatDate("2026-11-21T16:59:59Z")).toBe("21 November 2026");
    expect(formatDate("2026-11-21T17:00:00Z")).toBe("22 November 2026");
  });
  it("always says which of the three zones it means", () => {
    expect(formatDateTime(lateEvening)).toBe("22 November 2026 pukul 00.30 WIB");
    expect(formatDateTime(lateEvening, "Asia/Makassar")).toBe("22 November 2026 pukul 01.30 WITA");
    expect(formatDateTime(lateEvening, "Asia/Jayapura")).toBe("22 November 2026 pukul 02.30 WIT");
  });
  it("writes a plain day and a month", () => {
    expect(formatDay("2028-05-01")).toBe("1 Mei 2028");
    expect(formatPeriod("2026-01")).toBe("Januari 2026");
  });
});

it("writes weights, sizes and days the Indonesian way", () => {
  expect(formatWeight(450)).toBe("450 gram");
  expect(formatWeight(1_250)).toBe("1,25 kg");
  expect(formatDimensions({ length: 30, width: 20.5, height: 5 })).toBe("30 × 20,5 × 5 cm");
  expect(formatWorkingDays({ min: 2, max: 4 })).toBe("2–4 hari kerja");
  expect(formatWorkingDays({ min: 1, max: 1 })).toBe("1 hari kerja");
});

it.each([
  [90_000_000, "1 hari 1 jam"],
  [7_500_000, "2 jam 05 menit"],
  [249_000, "4 menit 09 detik"],
  [999, "0 menit 00 detik"],
  [0, null],
  [-5, null],
])("counts %i ms down as %s", (ms, words) => {
  expect(countdownWords(ms)).toBe(words);
});

it.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, null, 9]],
  [4, 9, [1, 2, 3, 4, 5, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [9, 9, [1, null, 8, 9]],
])("offers the pages around %i of %i", (page, last, pages) => {
  expect(pageNumbers(page, last)).toEqual(pages);
});

it("fills whole rows, but never hides a single short one", () => {
  expect(fullRows([1, 2, 3, 4, 5], 4, 8)).toEqual([1, 2, 3, 4]);
  expect(fullRows([1, 2], 4, 8)).toEqual([1, 2]);
  expect(fullRows([1, 2, 3, 4, 5, 6, 7, 8, 9], 4, 8)).toHaveLength(8);
});

it.each([
  ["JNE", "JNE REG", "JNE REG"],
  ["POS Indonesia", "Pos Reguler", "Pos Reguler"],
  ["SiCepat", "Best", "SiCepat Best"],
])("names the service of %s %s once", (courier, service, label) => {
  expect(courierLabel(courier, service)).toBe(label);
});

it.each([
  ["+6281234567890", "0812-3456-7890"],
  ["+62215551234", "0215-5512-34"],
  ["0812 3456", "0812 3456"],
])("writes the phone %s as %s", (stored, shown) => {
  expect(formatPhone(stored)).toBe(shown);
});
