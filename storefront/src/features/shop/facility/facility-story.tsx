import type { FacilityPage } from "@karya/backend/src/contract/catalog";
import { MapPin } from "lucide-react";
import { PatternBand } from "@/components/pattern-band";
import { paragraphs } from "@/lib/paragraphs";

/** Who this facility is: its brand, its place, and the work done there. */
export function FacilityStory({ facility }: { facility: FacilityPage }) {
  return (
    <section className="bg-paper-deep">
      <div className="shell grid gap-8 py-10 lg:grid-cols-[1fr_1.3fr] lg:gap-16 lg:py-16">
        <div>
          <p className="eyebrow">{facility.brand ? "Merek dari UPT" : "UPT pembuat"}</p>
          <h1 className="display mt-2 text-4xl lg:text-5xl">{facility.brand?.name ?? facility.short_name}</h1>
          <p className="mt-4 font-semibold">{facility.name}</p>
          <p className="mt-1 flex items-center gap-1.5 text-ink-soft">
            <MapPin aria-hidden className="size-4.5 shrink-0" />
            {facility.city}, {facility.province}
          </p>
          <p className="mt-1 text-sm text-ink-soft">{kanwilName(facility.kanwil)}</p>
        </div>
        <div>
          {paragraphs(facility.story).map((text) => (
            <p key={text} className="mb-4 text-base lg:text-lg">
              {text}
            </p>
          ))}
          {facility.known_products.length > 0 ? (
            <>
              <h2 className="mt-6 text-sm font-semibold text-ink-soft">Yang dibuat di sini</h2>
              <ul className="mt-2 flex flex-wrap gap-2">
                {facility.known_products.map((product) => (
                  <li key={product} className="rounded-full bg-white px-3.5 py-1.5 text-sm">
                    {product}
                  </li>
                ))}
              </ul>
            </>
          ) : null}
        </div>
      </div>
      <PatternBand className="text-songket-400" />
    </section>
  );
}

function kanwilName(kanwil: string): string {
  return /kanwil|kantor wilayah/i.test(kanwil) ? kanwil : `Kanwil Ditjenpas ${kanwil}`;
}
