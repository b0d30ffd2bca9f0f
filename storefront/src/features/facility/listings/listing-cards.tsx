import type { ListingRow } from "@karya/backend/src/contract/facility-portal";
import Link from "next/link";
import { Photo } from "@/components/photo";
import { CuratorReason } from "./curator-reason";
import { ListingBadges } from "./listing-badges";
import { ListingPrice } from "./listing-price";
import { ListingStock } from "./listing-stock";
import { untitled } from "./listing-words";

/** The facility's products on a phone: one card each, all of it leads to the product. */
export function ListingCards({ rows }: { rows: ListingRow[] }) {
  return (
    <ul className="flex flex-col gap-3 lg:hidden">
      {rows.map((row) => (
        <li key={row.id} className="relative rounded-lg border border-paper-edge bg-white p-3">
          <div className="flex gap-3">
            <Photo
              photo={row.photo}
              sizes="5rem"
              label={false}
              alt=""
              className="w-20 shrink-0 self-start rounded-md"
            />
            <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
              <ListingBadges {...row} />
              <Link
                href={`/upt/produk/${row.id}`}
                className="font-semibold text-ink after:absolute after:inset-0 after:rounded-lg"
              >
                {row.title || untitled}
              </Link>
              <p className="text-sm text-ink-soft">{row.category_name ?? "Belum ada kategori"}</p>
              <p className="flex w-full flex-wrap justify-between gap-x-3 text-sm">
                <ListingPrice row={row} />
                {row.available === null ? null : <ListingStock available={row.available} />}
              </p>
            </div>
          </div>
          {row.reason ? (
            <div className="mt-3">
              <CuratorReason reason={row.reason} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
