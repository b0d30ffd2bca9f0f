import type { CurationReview } from "@karya/backend/src/contract/curation";
import { Notice } from "@/components/notice";
import { Cell, HeadCell, Table } from "@/components/table";

/** What the new version says differently from the one on sale. */
export function ChangeTable({ changes }: { changes: CurationReview["changes"] }) {
  if (changes.length === 0) return <Notice>Versi ini sama dengan yang sedang tayang.</Notice>;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">Yang berubah dari versi tayang</h2>
      <Table caption="Perubahan">
        <thead>
          <tr>
            <HeadCell>Bagian</HeadCell>
            <HeadCell>Sekarang</HeadCell>
            <HeadCell>Menjadi</HeadCell>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.field}>
              <Cell className="align-top font-semibold">{change.label}</Cell>
              <Cell className="min-w-48 align-top whitespace-pre-line text-ink-soft">
                {change.before || "kosong"}
              </Cell>
              <Cell className="min-w-48 align-top whitespace-pre-line">{change.after || "kosong"}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
