import type { ConsignmentDetail } from "@karya/backend/src/contract/facility-portal";
import { Photo } from "@/components/photo";
import { formatCount, formatOptions } from "@/lib/format";

/** What goes into the parcel: picture, choice and count large enough to pack by. */
export function ParcelItems({ items }: { items: ConsignmentDetail["items"] }) {
  return (
    <ul className="flex flex-col divide-y divide-paper-edge">
      {items.map((item) => (
        <li key={item.sku} className="flex items-center gap-4 py-3 first:pt-0 last:pb-0">
          <Photo photo={item.photo} sizes="5rem" label={false} className="w-20 shrink-0 rounded-md" />
          <div className="min-w-0 flex-1">
            <p className="font-semibold">{item.title}</p>
            {Object.entries(item.options).map(([name, value]) => (
              <p key={name}>
                <span className="text-ink-soft">{name}</span> {value}
              </p>
            ))}
            <p className="text-sm break-all text-ink-soft">{item.sku}</p>
            {item.cancelled_quantity > 0 ? (
              <p className="text-sm font-medium text-mengkudu-600">
                {formatCount(item.cancelled_quantity)} dari {formatCount(item.quantity)} tidak dikirim
              </p>
            ) : null}
          </div>
          <p
            className="text-xl font-semibold whitespace-nowrap tabular-nums"
            aria-label={`${formatCount(item.quantity - item.cancelled_quantity)} buah ${formatOptions(item.options)}`}
          >
            {formatCount(item.quantity - item.cancelled_quantity)} ×
          </p>
        </li>
      ))}
    </ul>
  );
}
