import { Inbox } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { Pagination } from "@/components/pagination";
import { Photo } from "@/components/photo";
import { Price } from "@/components/price";
import { Cell, HeadCell, Table } from "@/components/table";
import { TextField } from "@/components/text-field";
import { curationSession } from "@/features/curation/curation-session";
import { readQueueQuery } from "@/features/curation/queue-query";
import { StatusTabs } from "@/features/officer/status-tabs";
import { versionWords } from "@/features/officer/version-words";
import { formatDateTime } from "@/lib/format";
import { withQuery } from "@/lib/with-query";

export const metadata = { title: "Antrean" };

type QueuePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const { desk } = await curationSession();
  const query = readQueueQuery(await searchParams);
  const queue = await desk.queue(query);
  const tab = (value: "submitted" | "in_review" | "decided", label: string) => ({
    value,
    label,
    count: queue.counts[value],
    href: withQuery("/kurasi", { status: value === "submitted" ? "" : value, q: query.q }),
  });
  return (
    <div className="flex flex-col gap-6">
      <h1 className="display text-2xl lg:text-3xl">Antrean kurasi</h1>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <StatusTabs
          label="Keadaan pengajuan"
          current={query.status}
          tabs={[
            tab("submitted", "Baru diajukan"),
            tab("in_review", "Dalam Kurasi"),
            tab("decided", "Sudah diputuskan"),
          ]}
        />
        <Form action="/kurasi" className="flex w-full items-end gap-2 sm:w-auto">
          <input type="hidden" name="status" value={query.status} />
          <div className="flex-1 sm:w-64">
            <TextField label="Cari produk atau UPT" name="q" type="search" defaultValue={query.q} />
          </div>
          <Button type="submit" tone="secondary">
            Cari
          </Button>
        </Form>
      </div>
      {queue.rows.length > 0 ? (
        <Table caption="Pengajuan produk">
          <thead>
            <tr>
              <HeadCell>Produk</HeadCell>
              <HeadCell>UPT</HeadCell>
              <HeadCell>Kategori</HeadCell>
              <HeadCell className="text-right">Harga</HeadCell>
              <HeadCell>Diajukan</HeadCell>
              <HeadCell>Keadaan</HeadCell>
            </tr>
          </thead>
          <tbody>
            {queue.rows.map((row) => (
              <tr key={row.version_id} className="hover:bg-tarum-50">
                <Cell className="min-w-64">
                  <Link
                    href={`/kurasi/${row.version_id}`}
                    className="flex items-center gap-3 font-semibold text-tarum-700"
                  >
                    <Photo
                      photo={row.photo}
                      sizes="3rem"
                      label={false}
                      alt=""
                      className="w-12 shrink-0 rounded-sm"
                    />
                    <span>
                      <span className="underline underline-offset-4">{row.title}</span>
                      <span className="block text-sm font-normal text-ink-soft">
                        {row.is_change ? `Perubahan, versi ${row.version_number}` : "Produk baru"}
                      </span>
                    </span>
                  </Link>
                </Cell>
                <Cell>
                  {row.facility.short_name}
                  <span className="block text-ink-soft">{row.facility.province}</span>
                </Cell>
                <Cell>{row.category_name}</Cell>
                <Cell numeric>
                  <Price min={row.price_min} max={row.price_max} />
                </Cell>
                <Cell className="whitespace-nowrap">{formatDateTime(row.submitted_at)}</Cell>
                <Cell>
                  <Badge tone={versionWords[row.status].tone}>{versionWords[row.status].label}</Badge>
                  {row.reviewer ? <span className="block pt-1 text-ink-soft">{row.reviewer}</span> : null}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <EmptyState
          icon={<Inbox aria-hidden className="size-7" />}
          title={query.q ? "Tidak ada yang cocok" : "Antrean ini kosong"}
        >
          {query.q
            ? "Coba kata lain, atau lihat keadaan yang lain."
            : "Pengajuan baru dari UPT akan muncul di sini, yang paling lama lebih dahulu."}
        </EmptyState>
      )}
      <Pagination
        page={queue.page}
        pageSize={queue.page_size}
        count={queue.count}
        href={(page) => withQuery("/kurasi", { ...query, page })}
      />
    </div>
  );
}
