import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { BackLink } from "@/features/facility/back-link";
import { facilitySession } from "@/features/facility/facility-session";
import { PackingSlip } from "@/features/facility/parcels/packing-slip";
import { pageRule, papers, readPaper } from "@/features/facility/parcels/paper";
import { PrintButton } from "@/features/facility/parcels/print-button";
import { orNotFound } from "@/features/officer/or-not-found";
import { StatusTabs } from "@/features/officer/status-tabs";

export const metadata = { title: "Slip kiriman" };

type SlipPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ kertas?: string | string[] }>;
};

export default async function SlipPage({ params, searchParams }: SlipPageProps) {
  const { id } = await params;
  const paper = readPaper((await searchParams).kertas);
  const { portal, home } = await facilitySession();
  const parcel = await orNotFound(portal.consignment(id));
  const back = `/upt/kiriman/${id}`;
  if (!parcel.address) {
    return (
      <EmptyState
        title="Slip ini tidak dapat dicetak lagi"
        actions={<LinkButton href={back}>Buka kiriman</LinkButton>}
      >
        Slip memuat alamat pembeli, dan alamat hanya ditampilkan selama kiriman perlu dikemas dan diserahkan
        ke kurir.
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <style>{pageRule(paper)}</style>
      <header className="flex flex-col gap-4 print:hidden">
        <div>
          <BackLink href={back}>{`Kiriman ${parcel.number}`}</BackLink>
          <h1 className="display text-2xl lg:text-3xl">Slip kiriman</h1>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <StatusTabs
            label="Ukuran kertas"
            current={paper}
            tabs={papers.map((value) => ({
              value,
              label: value.toUpperCase(),
              href: `${back}/slip?kertas=${value}`,
            }))}
          />
          <PrintButton>Cetak slip</PrintButton>
        </div>
      </header>
      <PackingSlip parcel={parcel} address={parcel.address} sender={home.facility} paper={paper} />
    </div>
  );
}
