import type { PlacementView } from "@karya/backend/src/contract/curation";
import { Photo } from "@/components/photo";
import { Cell, HeadCell, Table } from "@/components/table";
import { formatDateTime } from "@/lib/format";
import { PlacementBadge } from "./placement-badge";
import { RemovePlacement } from "./remove-placement";

type PlacementTableProps = { rows: PlacementView[]; mayDecide: boolean };

/** Placements on a wide screen. */
export function PlacementTable({ rows, mayDecide }: PlacementTableProps) {
  return (
    <Table caption="Penempatan di halaman depan" className="hidden lg:block">
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
        {rows.map((placement) => (
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
              <PlacementBadge placement={placement} />
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
  );
}
