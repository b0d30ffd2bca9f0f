import { Star } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { curationSession } from "@/features/curation/curation-session";
import { usualWindow } from "@/features/curation/jakarta-time";
import { NewPlacement } from "@/features/curation/new-placement";
import { PlacementCards } from "@/features/curation/placement-cards";
import { PlacementTable } from "@/features/curation/placement-table";

export const metadata = { title: "Penempatan" };

type PlacementsPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PlacementsPage({ searchParams }: PlacementsPageProps) {
  const { desk, mayDecide } = await curationSession();
  const { q } = await searchParams;
  const search = typeof q === "string" ? q.slice(0, 100) : "";
  const [placements, found] = await Promise.all([desk.placements(), mayDecide ? desk.live(search) : null]);
  return (
    <div className="flex flex-col gap-8">
      <header>
        <h1 className="display text-2xl lg:text-3xl">Produk Unggulan Nasional</h1>
        <p className="mt-2 max-w-2xl text-ink-soft">
          Produk di bawah ini tampil di halaman depan toko selama jangka waktunya. Waktu ditulis dalam WIB.
        </p>
      </header>
      {found ? <NewPlacement search={search} choices={found.rows} usual={usualWindow()} /> : null}
      {placements.rows.length > 0 ? (
        <>
          <PlacementCards rows={placements.rows} mayDecide={mayDecide} />
          <PlacementTable rows={placements.rows} mayDecide={mayDecide} />
        </>
      ) : (
        <EmptyState icon={<Star aria-hidden className="size-7" />} title="Belum ada produk unggulan">
          Pilih produk yang sedang tayang, lalu tentukan jangka waktunya.
        </EmptyState>
      )}
    </div>
  );
}
