import { Star } from "lucide-react";
import { Badge } from "@/components/badge";
import { EmptyState } from "@/components/empty-state";
import { Photo } from "@/components/photo";
import { Cell, HeadCell, Table } from "@/components/table";
import { curationSession } from "@/features/curation/curation-session";
import { usualWindow } from "@/features/curation/jakarta-time";
import { NewPlacement } from "@/features/curation/new-placement";
import { RemovePlacement } from "@/features/curation/remove-placement";
import { placementWords } from "@/features/curation/words";
import { formatDateTime } from "@/lib/format";

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
        <Table caption="Penempatan di halaman depan">
          <thead>
            <tr>
              <HeadCell className="text-right">Urutan</HeadCell>
              <HeadCell>Produk</HeadCell>
              <HeadCell>Mulai</HeadCell>
              <HeadCell>Selesai</HeadCell>
              <HeadCell>Keadaan</HeadCell>
              <HeadCell>
                <span className="sr-only">Tindakan</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {placements.rows.map((placement) => (
              <tr key={placement.id}>
                <Cell numeric>{placement.position}</Cell>
                <Cell className="min-w-64">
                  <span className="flex items-center gap-3">
                    <Photo
                      photo={placement.photo}
                      sizes="3rem"
                      label={false}
                      alt=""
                      className="w-12 shrink-0 rounded-sm"
                    />
                    <span>
                      <span className="font-semibold">{placement.title}</span>
                      <span className="block text-ink-soft">
                        {placement.facility.short_name} · ditempatkan oleh {placement.by}
                      </span>
                    </span>
                  </span>
                </Cell>
                <Cell className="whitespace-nowrap">{formatDateTime(placement.starts_at)}</Cell>
                <Cell className="whitespace-nowrap">{formatDateTime(placement.ends_at)}</Cell>
                <Cell>
                  <Badge tone={placementWords[placement.state].tone}>
                    {placementWords[placement.state].label}
                  </Badge>
                </Cell>
                <Cell>
                  {mayDecide && placement.state !== "ended" ? (
                    <RemovePlacement id={placement.id} title={placement.title} />
                  ) : null}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <EmptyState icon={<Star aria-hidden className="size-7" />} title="Belum ada produk unggulan">
          Pilih produk yang sedang tayang, lalu tentukan jangka waktunya.
        </EmptyState>
      )}
    </div>
  );
}
