import type { FacilityPage } from "@karya/backend/src/contract/catalog";
import { MapPin } from "lucide-react";
import { LinkButton } from "@/components/link-button";
import { paragraphs } from "@/lib/paragraphs";
import { paths } from "../frame/paths";

/** Who made it: a few lines about the work, and the way to everything else from there. */
export function MakerCard({ facility }: { facility: FacilityPage }) {
  return (
    <section className="shell mt-12 lg:mt-20">
      <div className="rounded-xl bg-paper-deep p-6 lg:grid lg:grid-cols-[1fr_1.5fr] lg:gap-12 lg:p-12">
        <div>
          <p className="eyebrow">Dibuat oleh</p>
          <h2 className="display mt-1 text-2xl lg:text-3xl">{facility.brand?.name ?? facility.short_name}</h2>
          <p className="mt-2">{facility.name}</p>
          <p className="mt-1 flex items-center gap-1.5 text-ink-soft">
            <MapPin aria-hidden className="size-4.5 shrink-0" />
            {facility.city}, {facility.province}
          </p>
        </div>
        <div className="mt-5 lg:mt-0">
          <p className="lg:text-lg">{paragraphs(facility.story)[0]}</p>
          <LinkButton href={paths.facility(facility.handle)} tone="secondary" className="mt-5">
            Lihat semua karyanya
          </LinkButton>
        </div>
      </div>
    </section>
  );
}
