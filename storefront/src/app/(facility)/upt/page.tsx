import { Plus } from "lucide-react";
import { LinkButton } from "@/components/link-button";
import { facilitySession } from "@/features/facility/facility-session";
import { WaitingList } from "@/features/facility/waiting-list";

export default async function FacilityHomePage() {
  const { home } = await facilitySession();
  const { facility, counts } = home;
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <p className="eyebrow mb-1">
            {facility.city}, {facility.province}
          </p>
          <h1 className="display text-2xl lg:text-3xl">{facility.name}</h1>
          {facility.brand ? <p className="mt-1 text-ink-soft">Merek {facility.brand.name}</p> : null}
        </div>
        <LinkButton href="/upt/produk/baru" className="w-full sm:w-auto">
          <Plus aria-hidden className="size-5" />
          Tambah produk
        </LinkButton>
      </header>
      <WaitingList counts={counts} />
    </div>
  );
}
