import type { AddressView } from "@karya/backend/src/contract/checkout";
import type { ConsignmentDetail, FacilityHome } from "@karya/backend/src/contract/facility-portal";
import clsx from "clsx";
import { AddressLines } from "@/features/shop/checkout/address-lines";
import { formatCount, formatOptions, formatWeight } from "@/lib/format";
import { type Paper, paperWidth } from "./paper";

type PackingSlipProps = {
  parcel: ConsignmentDetail;
  address: AddressView;
  sender: FacilityHome["facility"];
  paper: Paper;
};

/** The sheet in or on the parcel: sender, address, contents. No prices: a parcel is often a gift. */
export function PackingSlip({ parcel, address, sender, paper }: PackingSlipProps) {
  const inParcel = parcel.items.filter((item) => item.quantity > item.cancelled_quantity);
  return (
    <article
      aria-label={`Slip kiriman ${parcel.number}`}
      className={clsx(
        "mx-auto flex w-full flex-col gap-4 rounded-md border border-line-strong bg-white p-5 text-sm",
        "print:max-w-none print:gap-3 print:rounded-none print:border-0 print:p-0",
        paperWidth[paper],
      )}
    >
      <header className="flex items-end justify-between gap-3 border-b-2 border-ink pb-2">
        <p className="text-2xl leading-none font-semibold tabular-nums">{parcel.number}</p>
        <p className="text-right">
          <span className="block font-semibold">
            {parcel.courier} {parcel.service_name}
          </span>
          {formatWeight(parcel.weight_grams)}
        </p>
      </header>
      <section>
        <h2 className="eyebrow">Penerima</h2>
        <div className="text-base">
          <AddressLines address={address} email={null} />
        </div>
      </section>
      <section>
        <h2 className="eyebrow">Pengirim</h2>
        <p className="font-semibold">{sender.name}</p>
        <p>
          {sender.city}, {sender.province}
          {sender.brand ? ` · Merek ${sender.brand.name}` : ""}
        </p>
      </section>
      <section className="border-t border-line-strong pt-2">
        <h2 className="eyebrow">Isi kiriman ({formatCount(parcel.item_count)} barang)</h2>
        <ul>
          {inParcel.map((item) => (
            <li key={item.sku} className="flex gap-3 py-1 break-inside-avoid">
              <span className="w-8 shrink-0 text-right font-semibold tabular-nums">
                {formatCount(item.quantity - item.cancelled_quantity)} ×
              </span>
              <span>
                {item.title}
                {formatOptions(item.options) ? ` (${formatOptions(item.options)})` : ""}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <p className="border-t border-line-strong pt-2">Terima kasih sudah membeli karya warga binaan.</p>
    </article>
  );
}
