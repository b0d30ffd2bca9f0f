import { Printer } from "lucide-react";
import { Badge } from "@/components/badge";
import { LinkButton } from "@/components/link-button";
import { BackLink } from "@/features/facility/back-link";
import { facilitySession } from "@/features/facility/facility-session";
import { Panel } from "@/features/facility/panel";
import { ParcelActions } from "@/features/facility/parcels/parcel-actions";
import { ParcelAddress } from "@/features/facility/parcels/parcel-address";
import { ParcelItems } from "@/features/facility/parcels/parcel-items";
import { ParcelRefunds } from "@/features/facility/parcels/parcel-refunds";
import { ParcelReturns } from "@/features/facility/parcels/parcel-returns";
import { ParcelTimeline } from "@/features/facility/parcels/parcel-timeline";
import { ParcelTroubles } from "@/features/facility/parcels/parcel-troubles";
import { orNotFound } from "@/features/officer/or-not-found";
import { consignmentWords } from "@/features/shop/order/order-words";
import { formatWeight } from "@/lib/format";

export const metadata = { title: "Kiriman" };

type ParcelPageProps = { params: Promise<{ id: string }> };

export default async function ParcelPage({ params }: ParcelPageProps) {
  const { id } = await params;
  const { portal, zone } = await facilitySession();
  const parcel = await orNotFound(portal.consignment(id));
  const { label, tone } = consignmentWords[parcel.status];
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col items-start gap-2">
        <BackLink href="/upt/kiriman">Kiriman</BackLink>
        <h1 className="display text-2xl tabular-nums lg:text-3xl">{parcel.number}</h1>
        <Badge tone={tone}>{label}</Badge>
        <p className="text-ink-soft">
          {parcel.courier} {parcel.service_name} ke {parcel.destination_city} ·{" "}
          {formatWeight(parcel.weight_grams)}, ongkir dihitung {parcel.chargeable_kg} kg
        </p>
        {parcel.tracking_number ? (
          <p>
            Nomor resi <span className="font-semibold break-all">{parcel.tracking_number}</span>
          </p>
        ) : null}
      </header>
      <div className="grid gap-6 lg:grid-cols-[1fr_22rem] lg:items-start">
        <div className="flex min-w-0 flex-col gap-6">
          <Panel title="Isi kiriman">
            <ParcelItems items={parcel.items} />
          </Panel>
          {parcel.returns.length > 0 ? (
            <Panel title="Retur dari pembeli">
              <ParcelReturns parcel={parcel} zone={zone} />
            </Panel>
          ) : null}
          {parcel.refunds.length > 0 ? (
            <Panel title="Pengembalian dana">
              <ParcelRefunds refunds={parcel.refunds} zone={zone} />
            </Panel>
          ) : null}
          <Panel title="Alamat tujuan">
            <ParcelAddress address={parcel.address} />
            {parcel.address ? (
              <LinkButton
                href={`/upt/kiriman/${id}/slip`}
                tone="secondary"
                className="self-start"
                prefetch={false}
              >
                <Printer aria-hidden className="size-5" />
                Slip kiriman
              </LinkButton>
            ) : null}
          </Panel>
        </div>
        <div className="flex flex-col gap-6">
          <ParcelActions id={id} allowed={parcel.allowed_actions} courier={parcel.courier} />
          <ParcelTroubles parcel={parcel} />
          <Panel title="Riwayat">
            <ParcelTimeline timeline={parcel.timeline} zone={zone} />
          </Panel>
        </div>
      </div>
    </div>
  );
}
