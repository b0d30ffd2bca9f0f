import type { CartView } from "@karya/backend/src/contract/checkout";
import { Photo } from "@/components/photo";
import { formatOptions, formatRupiah } from "@/lib/format";

/** What is about to be bought, small, for the summary. */
export function OrderLines({ cart }: { cart: CartView }) {
  return (
    <ul className="mb-5 flex flex-col gap-3 border-b border-paper-edge pb-5">
      {cart.parcels.flatMap((parcel) =>
        parcel.items.map((item) => (
          <li key={item.id} className="flex gap-3">
            <Photo
              photo={item.photo}
              sizes="3.5rem"
              alt=""
              label={false}
              className="w-14 shrink-0 rounded-md"
            />
            <p className="min-w-0 flex-1 text-sm leading-snug">
              <span className="font-semibold">{item.title}</span>
              <span className="block text-ink-soft">
                {item.quantity} × {formatOptions(item.options) || "barang"}
              </span>
              {item.problem ? (
                <span className="block font-medium text-mengkudu-600">{item.problem}</span>
              ) : null}
            </p>
            <span className="text-sm tabular-nums">{formatRupiah(item.subtotal)}</span>
          </li>
        )),
      )}
    </ul>
  );
}
