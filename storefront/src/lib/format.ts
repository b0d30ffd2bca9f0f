import type { IndonesianTimeZone, Instant, RupiahAmount } from "@karya/backend/src/contract/common";

const grouped = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 0 });

/** Whole rupiah as people write it: `Rp150.000`, `−Rp1.500`. No line breaks after the minus, as it would after a hyphen. */
export function formatRupiah(amount: RupiahAmount): string {
  return `${amount < 0 ? "−" : ""}Rp${grouped.format(Math.abs(amount))}`;
}

/** A count with Indonesian grouping: `12.480`. */
export function formatCount(count: number): string {
  return grouped.format(count);
}

const zoneNames: Record<IndonesianTimeZone, string> = {
  "Asia/Jakarta": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

/** "22 November 2026" in the given zone. */
export function formatDate(instant: Instant, zone: IndonesianTimeZone = "Asia/Jakarta"): string {
  return new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: zone }).format(new Date(instant));
}

/** "22 November 2026 pukul 14.05 WIB": always with the zone's name, for Indonesia has three. */
export function formatDateTime(instant: Instant, zone: IndonesianTimeZone = "Asia/Jakarta"): string {
  const time = new Intl.DateTimeFormat("id-ID", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  })
    .format(new Date(instant))
    .replace(":", ".");
  return `${formatDate(instant, zone)} pukul ${time} ${zoneNames[zone]}`;
}

/** A calendar month "2026-11" → "November 2026". */
export function formatPeriod(period: string): string {
  return new Intl.DateTimeFormat("id-ID", { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${period}-01T00:00:00Z`),
  );
}

/** A plain day "2026-11-22" → "22 November 2026"; no zone is involved. */
export function formatDay(day: string): string {
  return formatDate(`${day}T00:00:00Z`, "Asia/Jakarta");
}

/** Grams below a kilogram, then kilograms with at most two decimals: `450 gram`, `1,25 kg`. */
export function formatWeight(grams: number): string {
  if (grams < 1000) return `${formatCount(grams)} gram`;
  return `${new Intl.NumberFormat("id-ID", { maximumFractionDigits: 2 }).format(grams / 1000)} kg`;
}

/** Length × width × height in centimetres: `30 × 20 × 5 cm`. */
export function formatDimensions(size: { length: number; width: number; height: number }): string {
  const number = new Intl.NumberFormat("id-ID", { maximumFractionDigits: 1 });
  return `${[size.length, size.width, size.height].map((side) => number.format(side)).join(" × ")} cm`;
}

/** Working days: `2–4 hari kerja`, or `2 hari kerja` when both ends are the same. */
export function formatWorkingDays(days: { min: number; max: number }): string {
  return days.min === days.max ? `${days.min} hari kerja` : `${days.min}–${days.max} hari kerja`;
}

/** Options in one line: "Indigo, M". */
export function formatOptions(options: Record<string, string>): string {
  return Object.values(options).join(", ");
}
