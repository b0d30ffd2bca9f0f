import type { CartParcelView } from "@karya/backend/src/contract/checkout";
import { Package } from "lucide-react";
import Link from "next/link";
import { paths } from "../frame/paths";
import { shortCity } from "../listing/maker-line";

/** "Kiriman 1 · Cantik, LPP Palembang": one facility's part of a cart or an order. */
export function ParcelHead({
  facility,
  number,
}: {
  facility: Omit<CartParcelView["facility"], "id">;
  number: number;
}) {
  return (
    <header className="flex items-start gap-3">
      <Package aria-hidden className="mt-0.5 size-5.5 shrink-0 text-soga-600" strokeWidth={1.6} />
      <div>
        <h2 className="font-semibold">
          Kiriman {number} dari{" "}
          <Link href={paths.facility(facility.handle)} className="prose-link">
            {facility.brand?.name ?? facility.short_name}
          </Link>
        </h2>
        <p className="text-sm text-ink-soft">
          {facility.brand ? `${facility.short_name}, ` : null}
          {shortCity(facility.city)}, {facility.province}
        </p>
      </div>
    </header>
  );
}
