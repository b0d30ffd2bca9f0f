import type { CartParcelView } from "@karya/backend/src/contract/checkout";
import { formatRupiah } from "@/lib/format";
import { CartItem } from "./cart-item";
import { ParcelHead } from "./parcel-head";

export function CartParcel({ parcel, number }: { parcel: CartParcelView; number: number }) {
  return (
    <section className="rounded-lg border border-paper-edge bg-white p-4 sm:p-6">
      <ParcelHead facility={parcel.facility} number={number} />
      <ul className="mt-4 divide-y divide-paper-edge border-y border-paper-edge">
        {parcel.items.map((item) => (
          <li key={item.id} className="py-4">
            <CartItem item={item} />
          </li>
        ))}
      </ul>
      <p className="mt-4 flex justify-between gap-4 tabular-nums">
        <span className="text-ink-soft">Subtotal, perkiraan berat {parcel.chargeable_kg} kg</span>
        <span className="font-semibold">{formatRupiah(parcel.subtotal)}</span>
      </p>
    </section>
  );
}
