import type { ListingFoodContent } from "../contract/facility-portal";
import { listingLimits as limits } from "./listing-limits";

/**
 * PP 42/2024: from 17 October 2026 food and drink are sold with a halal certificate or an explicit non-halal label.
 * @param context.today "YYYY-MM-DD"; from the day a certificate ends, the listing is off sale.
 */
export function foodProblems(
  food: ListingFoodContent | null,
  { category, today }: { category: { is_food: boolean } | null; today: string },
): Record<string, string> {
  if (!category?.is_food) return {};
  if (!food) return { food: "Lengkapi keterangan makanan: kehalalan, bahan, dan masa simpan." };
  const problems: Record<string, string> = {};
  if (food.halal === "") problems["food.halal"] = "Pilih: bersertifikat halal atau tidak halal.";
  if (food.halal === "certified") {
    if (!isOfficialNumber(food.halal_number))
      problems["food.halal_number"] = "Isi nomor sertifikat halal seperti yang tertulis di sertifikat.";
    if (!isDay(food.halal_valid_until))
      problems["food.halal_valid_until"] = "Isi tanggal akhir berlakunya sertifikat halal.";
    else if (food.halal_valid_until <= today)
      problems["food.halal_valid_until"] =
        "Sertifikat halal ini sudah berakhir. Perbarui dahulu sertifikatnya.";
  }
  if (food.registration_number !== "" && !isOfficialNumber(food.registration_number))
    problems["food.registration_number"] = "Isi nomor P-IRT atau BPOM seperti yang tertulis di izinnya.";
  const { ingredients, shelfLife } = limits;
  if (!within(food.ingredients, ingredients))
    problems["food.ingredients"] =
      `Tuliskan bahannya dalam ${ingredients.min} sampai ${ingredients.max} huruf.`;
  if (!within(food.shelf_life, shelfLife))
    problems["food.shelf_life"] = "Tuliskan masa simpannya, misalnya “30 hari di suhu ruang”.";
  return problems;
}

/** True for a day that is in the calendar, written "YYYY-MM-DD". */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function isOfficialNumber(value: string): boolean {
  return (
    value.length <= limits.officialNumber.max && /^(?=.*\d.*\d.*\d)[A-Za-z0-9 ./-]{5,}$/.test(value.trim())
  );
}

function within(value: string, { min, max }: { min: number; max: number }): boolean {
  return value.trim().length >= min && value.length <= max;
}
