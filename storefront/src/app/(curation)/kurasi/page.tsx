import { Inbox } from "lucide-react";
import Form from "next/form";
import { Button } from "@/components/button";
import { EmptyState } from "@/components/empty-state";
import { Pagination } from "@/components/pagination";
import { TextField } from "@/components/text-field";
import { curationSession } from "@/features/curation/curation-session";
import { QueueCards } from "@/features/curation/queue-cards";
import { readQueueQuery } from "@/features/curation/queue-query";
import { QueueTable } from "@/features/curation/queue-table";
import { StatusTabs } from "@/features/officer/status-tabs";
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
          <Button type="submit" tone="secondary" className="min-h-12">
            Cari
          </Button>
        </Form>
      </div>
      {queue.rows.length > 0 ? (
        <>
          <QueueCards rows={queue.rows} />
          <QueueTable rows={queue.rows} />
        </>
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
