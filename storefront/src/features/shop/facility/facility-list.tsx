import type { FacilityCard } from "@karya/backend/src/contract/catalog";
import Link from "next/link";
import { formatCount } from "@/lib/format";
import { paths } from "../frame/paths";
import { shortCity } from "../listing/maker-line";
import { byProvince } from "./by-province";

export function FacilityList({ facilities }: { facilities: readonly FacilityCard[] }) {
  const groups = byProvince(facilities);
  return (
    <div className="shell mt-8">
      <nav aria-label="Provinsi" className="no-scrollbar -mx-4 overflow-x-auto px-4 lg:mx-0 lg:px-0">
        <ul className="flex gap-2 lg:flex-wrap">
          {groups.map((group) => (
            <li key={group.anchor}>
              <a
                href={`#${group.anchor}`}
                className="inline-flex min-h-11 items-center rounded-full border border-paper-edge bg-white px-4 text-sm font-medium whitespace-nowrap hover:border-ink"
              >
                {group.province}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="mt-10 flex flex-col gap-10">
        {groups.map((group) => (
          <section
            key={group.anchor}
            id={group.anchor}
            className="border-t border-paper-edge pt-6 lg:grid lg:grid-cols-[16rem_1fr] lg:gap-8"
          >
            <h2 className="display text-xl">{group.province}</h2>
            <ul className="mt-4 grid gap-3 sm:grid-cols-2 lg:mt-0 xl:grid-cols-3">
              {group.facilities.map((facility) => (
                <li key={facility.id}>
                  <FacilityTile facility={facility} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}

function FacilityTile({ facility }: { facility: FacilityCard }) {
  return (
    <Link
      href={paths.facility(facility.handle)}
      className="group flex h-full flex-col rounded-lg border border-paper-edge bg-white p-4 transition-shadow hover:shadow-card"
    >
      <span className="font-semibold group-hover:underline group-hover:underline-offset-4">
        {facility.short_name}
      </span>
      <span className="text-sm text-ink-soft">
        {shortCity(facility.city)} ·{" "}
        <span className="whitespace-nowrap tabular-nums">{formatCount(facility.product_count)} produk</span>
      </span>
      {facility.brand ? (
        <span className="display mt-auto pt-1.5 text-jumputan-600">{facility.brand.name}</span>
      ) : null}
    </Link>
  );
}
