import { DomainError } from "./domain-error";
import { type Rupiah, rupiah } from "./rupiah";

/** From nearest to farthest: same regency, same province, same island group, then between island groups. */
export type TariffZone = "city" | "province" | "island" | "near" | "middle" | "far";

export type TariffService = {
  /** Stable code, "jne-reg". */
  service: string;
  courier: string;
  name: string;
  max_kg: number;
  /** Whole rupiah per chargeable kilogram; a zone left out is not served. */
  per_kg: Partial<Record<TariffZone, number>>;
  /** Working days. */
  days: Partial<Record<TariffZone, { min: number; max: number }>>;
};

export type Tariff = {
  /** Cubic centimetres that count as a kilogram: 6000 with Indonesian couriers. */
  volumetric_divisor: number;
  /** Island group → codes of its provinces. */
  islands: Record<string, string[]>;
  /** "jawa|sumatera" (names in alphabetical order) → zone. */
  between_islands: Record<string, TariffZone>;
  services: TariffService[];
};

export type ParcelItem = {
  /** Of one packed unit; centimetres and grams. */
  weight_grams: number;
  length_cm: number;
  width_cm: number;
  height_cm: number;
  quantity: number;
};

export type ParcelRoute = { originRegencyCode: string; destinationRegencyCode: string; items: ParcelItem[] };

export type ParcelQuote = {
  service: string;
  courier: string;
  name: string;
  price: Rupiah;
  days: { min: number; max: number };
};

/** Grams of a parcel as it will weigh. */
export function actualGrams(items: readonly ParcelItem[]): number {
  return items.reduce((sum, item) => sum + item.weight_grams * item.quantity, 0);
}

/**
 * What couriers charge for: the larger of actual and volumetric weight, rounded up to a kilogram once per parcel.
 * @throws DomainError "parcel_empty" when nothing is in it
 */
export function chargeableKg(items: readonly ParcelItem[], volumetricDivisor: number): number {
  if (items.length === 0) throw new DomainError("parcel_empty");
  const cubicCm = items.reduce(
    (sum, item) => sum + item.length_cm * item.width_cm * item.height_cm * item.quantity,
    0,
  );
  // Compared as grams × divisor in whole numbers, so that exactly 1 kg never becomes 2.
  const heavier = Math.max(actualGrams(items) * volumetricDivisor, cubicCm * 1000);
  return Math.max(1, Math.ceil(heavier / (1000 * volumetricDivisor)));
}

/** @throws DomainError "area_unknown" for a province that the tariff doesn't know. */
export function zoneOf(origin: string, destination: string, tariff: Tariff): TariffZone {
  const from = digits(origin);
  const to = digits(destination);
  if (from === to) return "city";
  if (from.slice(0, 2) === to.slice(0, 2)) return "province";
  const [fromIsland, toIsland] = [islandOf(from, tariff), islandOf(to, tariff)];
  if (fromIsland === toIsland) return "island";
  return tariff.between_islands[[fromIsland, toIsland].sort().join("|")] ?? "far";
}

/**
 * Every service that carries the parcel, cheapest first.
 * @param route regency codes as in idn-area-data ("16.71"; dots don't matter)
 */
export function quoteParcel(route: ParcelRoute, tariff: Tariff): ParcelQuote[] {
  const kilograms = chargeableKg(route.items, tariff.volumetric_divisor);
  const zone = zoneOf(route.originRegencyCode, route.destinationRegencyCode, tariff);
  return tariff.services
    .flatMap(({ service, courier, name, per_kg, days, max_kg }) => {
      const [perKg, duration] = [per_kg[zone], days[zone]];
      if (perKg === undefined || duration === undefined || kilograms > max_kg) return [];
      return [{ service, courier, name, price: rupiah(perKg * kilograms), days: duration }];
    })
    .sort((a, b) => a.price - b.price || (a.service < b.service ? -1 : 1));
}

function islandOf(code: string, tariff: Tariff): string {
  const province = code.slice(0, 2);
  const found = Object.entries(tariff.islands).find(([, provinces]) => provinces.includes(province));
  if (!found) throw new DomainError("area_unknown", { code });
  return found[0];
}

function digits(code: string): string {
  return code.replace(/\D/g, "");
}
