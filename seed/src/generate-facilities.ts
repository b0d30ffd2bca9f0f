import { getRegencies } from "idn-area-data";
import type { FacilityRow } from "./schema.js";
import { slug } from "./slug.js";

const KINDS = [
  { type: "lapas", name: "Lembaga Pemasyarakatan Contoh", short: "Lapas Contoh" },
  { type: "rutan", name: "Rumah Tahanan Negara Contoh", short: "Rutan Contoh" },
] as const;

/**
 * Facilities for a load test, one a regency and then a second: made up, and named "Contoh" so that nobody takes them
 * for real ones. Province, Kanwil and time zone are those of a known facility of the same province.
 * @throws RangeError for more than there are places for (1,028 beyond the known ones)
 */
export async function generateFacilities(
  known: readonly FacilityRow[],
  total: number,
): Promise<FacilityRow[]> {
  const regencies = await getRegencies();
  const wanted = Math.max(0, total - known.length);
  if (wanted > regencies.length * KINDS.length)
    throw new RangeError(
      `There are places for ${known.length + regencies.length * KINDS.length} facilities.`,
    );
  const neighbours = new Map(known.map((facility) => [facility.regency_code.slice(0, 2), facility]));
  return Array.from({ length: wanted }, (_, index) => {
    const regency = regencies[index % regencies.length];
    const kind = KINDS[Math.floor(index / regencies.length)];
    const neighbour = neighbours.get(regency?.province_code ?? "");
    if (!regency || !kind || !neighbour)
      throw new Error(`No known facility is in the province of ${regency?.name}.`);
    const city = inProperCase(regency.name);
    const place = city.replace(/^(Kota|Kabupaten) (Administrasi )?/, "");
    return {
      handle: slug(`${kind.type}-contoh-${city}`),
      name: `${kind.name} ${place}`,
      short_name: `${kind.short} ${place}`,
      type: kind.type,
      class: "IIB",
      city,
      province: neighbour.province,
      kanwil: neighbour.kanwil,
      brand: "",
      known_products: "",
      time_zone: neighbour.time_zone,
      regency_code: regency.code,
    };
  });
}

function inProperCase(name: string): string {
  return name.toLowerCase().replace(/(^|[ -])(\p{L})/gu, (match) => match.toUpperCase());
}
