import type { OrderConsignmentView } from "@karya/backend/src/contract/checkout";
import Link from "next/link";
import { Badge } from "@/components/badge";
import { Photo } from "@/components/photo";
import { courierLabel } from "@/lib/courier-label";
import { formatOptions, formatRupiah } from "@/lib/format";
import { paths } from "../frame/paths";
import { confirm } from "./order-actions";
import { OrderButton } from "./order-button";
import { consignmentWords } from "./order-words";
import { ParcelRefunds } from "./parcel-refunds";
import { ParcelReturns } from "./parcel-returns";
import { ParcelSteps } from "./parcel-steps";

type OrderParcelProps = { parcel: OrderConsignmentView; token: string; canConfirm: boolean };

export function OrderParcel({ parcel, token, canConfirm }: OrderParcelProps) {
  const { label, tone } = consignmentWords[parcel.status];
  const onTheWay = parcel.status === "shipped" || parcel.status === "delivered";
  return (
    <section className="rounded-lg border border-paper-edge bg-white p-4 sm:p-6">
      <header>
        <div className="flex items-start justify-between gap-4">
          <h2 className="font-semibold">Kiriman {parcel.number}</h2>
          <Badge tone={tone}>{label}</Badge>
        </div>
        <p className="text-sm text-ink-soft">
          dari{" "}
          <Link href={paths.facility(parcel.facility.handle)} className="prose-link">
            {parcel.facility.brand?.name ?? parcel.facility.short_name}
          </Link>
          , {parcel.facility.city}
        </p>
      </header>
      <div className="mt-5 grid gap-6 md:grid-cols-2">
        <div>
          <ul className="flex flex-col gap-4">
            {parcel.items.map((item) => (
              <li key={item.id} className="flex gap-3">
                <Photo
                  photo={item.photo}
                  sizes="4.5rem"
                  alt=""
                  label={false}
                  className="w-16 shrink-0 self-start rounded-md"
                />
                <p className="min-w-0 flex-1 leading-snug">
                  <Link href={paths.product(item.product_handle)} className="font-semibold hover:underline">
                    {item.title}
                  </Link>
                  <span className="block text-sm text-ink-soft">{formatOptions(item.options)}</span>
                  <span className="block text-sm tabular-nums">
                    {item.quantity} × {formatRupiah(item.unit_price)}
                  </span>
                </p>
              </li>
            ))}
          </ul>
          <dl className="mt-5 grid grid-cols-[7rem_1fr] gap-y-1.5 border-t border-paper-edge pt-4 text-sm">
            <dt className="text-ink-soft">Kurir</dt>
            <dd>
              {courierLabel(parcel.courier, parcel.service_name)}, {formatRupiah(parcel.shipping)}
            </dd>
            <dt className="text-ink-soft">Nomor resi</dt>
            <dd
              className={
                parcel.tracking_number ? "font-semibold tracking-wide break-all select-all" : undefined
              }
            >
              {parcel.tracking_number ?? "Belum ada"}
            </dd>
          </dl>
          {canConfirm && onTheWay ? (
            <OrderButton
              action={confirm}
              values={{ token, consignment_id: parcel.id }}
              tone="secondary"
              className="mt-5"
            >
              Barang sudah saya terima
            </OrderButton>
          ) : null}
        </div>
        <ParcelSteps parcel={parcel} />
      </div>
      <ParcelRefunds refunds={parcel.refunds} />
      <ParcelReturns parcel={parcel} token={token} />
    </section>
  );
}
