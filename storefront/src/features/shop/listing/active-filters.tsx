import { X } from "lucide-react";
import Link from "next/link";
import type { FilterChoices } from "./filter-fields";
import { listingHref, type ListingQuery } from "./listing-query";

/** What is being filtered, each with a cross that takes it away. */
export function activeFilters(base: string, query: ListingQuery, choices: FilterChoices) {
  const category = choices.categories.find((one) => one.handle === query.category);
  const facility = choices.facilities.find((one) => one.handle === query.facility);
  return [
    category ? { label: category.name, href: listingHref(base, query, { category: "" }) } : null,
    facility ? { label: facility.short_name, href: listingHref(base, query, { facility: "" }) } : null,
    query.inStock ? { label: "Tersedia", href: listingHref(base, query, { inStock: false }) } : null,
  ].filter((filter) => filter !== null);
}

export function ActiveFilters({ filters }: { filters: ReturnType<typeof activeFilters> }) {
  if (filters.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2" aria-label="Saringan yang dipakai">
      {filters.map((filter) => (
        <li key={filter.label}>
          <Link
            href={filter.href}
            scroll={false}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-full bg-paper-deep pr-3 pl-4 text-sm font-medium hover:bg-paper-edge"
          >
            {filter.label}
            <X aria-hidden className="size-4" />
            <span className="sr-only">, hapus saringan ini</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
