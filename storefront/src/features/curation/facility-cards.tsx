import type { CuratedFacilityRow } from "@karya/backend/src/contract/curation";
import Link from "next/link";
import { formatCount, formatDateTime } from "@/lib/format";
import { FacilityState } from "./facility-state";

/** The facilities on a phone: one card each, all of it leads to the facility. */
export function FacilityCards({ rows }: { rows: CuratedFacilityRow[] }) {
  return (
    <ul aria-label="UPT" className="flex flex-col gap-3 lg:hidden">
      {rows.map(({ facility, live, suspension }) => (
        <li
          key={facility.id}
          className="relative flex flex-col items-start gap-1 rounded-lg border border-paper-edge bg-white p-4"
        >
          <FacilityState suspension={suspension} />
          <Link
            href={`/kurasi/upt/${facility.id}`}
            className="font-semibold after:absolute after:inset-0 after:rounded-lg"
          >
            {facility.short_name}
          </Link>
          <p className="text-sm text-ink-soft">
            {facility.city}, {facility.province} · {formatCount(live)} produk
          </p>
          {suspension ? (
            <p className="text-sm text-ink-soft">Dihentikan sejak {formatDateTime(suspension.at)}</p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
