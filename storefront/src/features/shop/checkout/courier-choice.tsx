"use client";

import type { CartParcelView } from "@karya/backend/src/contract/checkout";
import { Notice } from "@/components/notice";
import { courierLabel } from "@/lib/courier-label";
import { formatRupiah, formatWorkingDays } from "@/lib/format";

type CourierChoiceProps = {
  parcel: CartParcelView;
  chosen: string | null;
  onChoose: (service: string) => void;
};

export function CourierChoice({ parcel, chosen, onChoose }: CourierChoiceProps) {
  if (parcel.quotes.length === 0) {
    return (
      <Notice tone="warning" className="mt-3">
        Belum ada kurir yang menjangkau alamat ini dari {parcel.facility.city}. Coba alamat lain, atau hapus
        kiriman ini dari keranjang.
      </Notice>
    );
  }
  return (
    <fieldset className="mt-3">
      <legend className="sr-only">Kurir untuk kiriman dari {parcel.facility.short_name}</legend>
      <div className="flex flex-col gap-2">
        {parcel.quotes.map((quote) => (
          <label
            key={quote.service}
            className="flex min-h-14 items-center gap-3 rounded-md border border-line-strong px-4 py-2.5 hover:border-ink has-checked:border-tarum-700 has-checked:bg-tarum-50 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-tarum-600"
          >
            <input
              type="radio"
              name={`service:${parcel.facility.id}`}
              value={quote.service}
              checked={chosen === quote.service}
              onChange={() => onChoose(quote.service)}
              className="size-5 shrink-0 accent-tarum-700"
            />
            <span className="min-w-0 flex-1 leading-snug">
              <span className="font-semibold">{courierLabel(quote.courier, quote.name)}</span>
              <span className="block text-sm text-ink-soft">{formatWorkingDays(quote.days)}</span>
            </span>
            <span className="font-semibold tabular-nums">{formatRupiah(quote.price)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
