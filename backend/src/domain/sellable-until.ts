import { isDay } from "./listing-food";

/**
 * The instant from which a food listing is off sale: the start, in Jakarta (UTC+7, no summer time), of the day on
 * which its halal certificate ends (PP 42/2024). Null when nothing runs out: no food, labelled non-halal, or no date.
 * @param food dates as "YYYY-MM-DD"
 */
export function sellableUntil(food: { halal: string; halal_valid_until: string } | null): Date | null {
  if (food?.halal !== "certified" || !isDay(food.halal_valid_until)) return null;
  return new Date(`${food.halal_valid_until}T00:00:00+07:00`);
}
