import type { CurationReview } from "@karya/backend/src/contract/curation";
import { Notice } from "@/components/notice";
import { Cell, HeadCell, Table } from "@/components/table";

/** What the new version says differently from the one on sale: a table, or on a phone one change below the other. */
export function ChangeTable({ changes }: { changes: CurationReview["changes"] }) {
  if (changes.length === 0) return <Notice>Versi ini sama dengan yang sedang tayang.</Notice>;
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-lg font-semibold">Yang berubah dari versi tayang</h2>
      <ul className="flex flex-col divide-y divide-paper-edge rounded-lg border border-paper-edge bg-white px-4 md:hidden">
        {changes.map((change) => (
          <li key={change.field} className="flex flex-col gap-2 py-4">
            <h3 className="font-semibold">{change.label}</h3>
            <dl className="flex flex-col gap-2">
              <Side name="Sekarang" className="text-ink-soft">
                {change.before}
              </Side>
              <Side name="Menjadi">{change.after}</Side>
            </dl>
          </li>
        ))}
      </ul>
      <div className="hidden md:block">
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
                <Cell className="min-w-48 align-top whitespace-pre-line text-ink-soft">{change.before}</Cell>
                <Cell className="min-w-48 align-top whitespace-pre-line">{change.after}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </section>
  );
}

function Side({ name, className, children }: { name: string; className?: string; children: string }) {
  return (
    <div>
      <dt className="text-xs font-semibold text-ink-soft">{name}</dt>
      <dd className={`break-words whitespace-pre-line ${className ?? ""}`}>{children}</dd>
    </div>
  );
}
