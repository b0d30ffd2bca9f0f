import { ListTree } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { Pagination } from "@/components/pagination";
import { LineList } from "@/features/pnbp/line-list";
import { PeriodForm } from "@/features/pnbp/period-form";
import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { readPnbpQuery } from "@/features/pnbp/query";
import { withQuery } from "@/lib/with-query";
import { formatCount, formatPeriod, formatRupiah } from "@/lib/format";

export const metadata = { title: "Pos penerimaan" };

type LinesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LinesPage({ searchParams }: LinesPageProps) {
  const { books, scope } = await pnbpSession();
  const query = readPnbpQuery(await searchParams, scope.current_period);
  const lines = await books.lines(query);
  const facilities = scope.facility
    ? []
    : scope.facilities.map(({ id, short_name }) => ({ value: id, label: short_name }));
  const address = (page: number) => withQuery("/pnbp/pos", { ...query, page });
  return (
    <div className="flex flex-col gap-6">
      <header>
        <h1 className="display text-2xl lg:text-3xl">Pos penerimaan {formatPeriod(query.period)}</h1>
        <p className="mt-2 text-ink-soft">
          {formatCount(lines.count)} pos, berjumlah {formatRupiah(lines.sum)}
          {query.akun ? `, pada akun ${query.akun}` : ""}.
        </p>
      </header>
      <PeriodForm
        action="/pnbp/pos"
        periods={scope.periods}
        period={query.period}
        facilities={facilities}
        facility={query.facility}
      >
        {query.akun ? <input type="hidden" name="akun" value={query.akun} /> : null}
      </PeriodForm>
      {lines.rows.length > 0 ? (
        <LineList rows={lines.rows} caption={`Pos penerimaan ${formatPeriod(query.period)}`} />
      ) : (
        <EmptyState
          icon={<ListTree aria-hidden className="size-7" />}
          title="Tidak ada pos pada pilihan ini"
          actions={
            <LinkButton href="/pnbp/pos" tone="secondary">
              Lihat periode berjalan
            </LinkButton>
          }
        >
          Pilih periode atau UPT yang lain.
        </EmptyState>
      )}
      <Pagination page={lines.page} pageSize={lines.page_size} count={lines.count} href={address} />
    </div>
  );
}
