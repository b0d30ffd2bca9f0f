import { defineRouteConfig } from "@medusajs/admin-sdk";
import { ArrowPath, EnvelopeContent } from "@medusajs/icons";
import { Badge, Button, Container, Heading, Table, Text, toast } from "@medusajs/ui";
import { useCallback, useEffect, useState } from "react";
import type { OutboxRowView, OutboxTopicView, OutboxView, RetryOutboxView } from "../../../contract/outbox";

const EVERY_MS = 5000;

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(path, {
    credentials: "include",
    headers: { "content-type": "application/json" },
    ...init,
  });
  if (!answer.ok) throw new Error(`Server menjawab ${answer.status}.`);
  return (await answer.json()) as T;
}

/** Antrean tindak lanjut: what follows a commit, and what of it is in trouble. */
export default function OutboxPage() {
  const [view, setView] = useState<OutboxView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const load = useCallback(async () => {
    try {
      setView(await ask<OutboxView>("/admin/outbox"));
      setFailure(null);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : "Server tidak dapat dihubungi.");
    }
  }, []);

  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), EVERY_MS);
    return () => clearInterval(timer);
  }, [load]);

  const retry = async (path: string, body: object = {}) => {
    setBusy(true);
    try {
      const { retried } = await ask<RetryOutboxView>(path, { method: "POST", body: JSON.stringify(body) });
      toast.success(`${retried} baris dicoba lagi.`);
    } catch (error) {
      toast.error("Belum dapat dicoba lagi.", {
        description: error instanceof Error ? error.message : undefined,
      });
    }
    await load();
    setBusy(false);
  };

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-center justify-between gap-4 px-6 py-4">
          <div>
            <Heading>Antrean tindak lanjut</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              Surel, pencarian, dan hal lain yang menyusul setiap perubahan data. Halaman ini menyegarkan
              diri.
            </Text>
          </div>
          <Button
            size="small"
            variant="secondary"
            disabled={busy || !view?.troubled}
            onClick={() => retry("/admin/outbox/retry")}
          >
            <ArrowPath /> Coba lagi semua
          </Button>
        </div>
        {failure ? (
          <Text className="text-ui-fg-error px-6 py-4">Antrean tidak dapat dibaca. {failure}</Text>
        ) : null}
        {view ? <Topics topics={view.topics} /> : null}
      </Container>
      {view ? (
        <Container className="divide-y p-0">
          <div className="px-6 py-4">
            <Heading level="h2">Bermasalah</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {view.troubled === 0
                ? "Tidak ada. Semua berjalan."
                : `${view.troubled} baris gagal. Yang disisihkan tidak dicoba lagi dengan sendirinya.`}
            </Text>
          </div>
          {view.rows.length > 0 ? (
            <Rows rows={view.rows} busy={busy} onRetry={(id) => retry(`/admin/outbox/${id}/retry`)} />
          ) : null}
        </Container>
      ) : null}
    </div>
  );
}

function Topics({ topics }: { topics: OutboxTopicView[] }) {
  if (topics.length === 0) return <Text className="px-6 py-4">Antrean kosong.</Text>;
  return (
    <div className="overflow-x-auto">
      <Table className="min-w-[720px]">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Topik</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Siap dikerjakan</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Tertua menunggu</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Akan dicoba lagi</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Disisihkan</Table.HeaderCell>
            <Table.HeaderCell className="text-right">Selesai (disimpan)</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {topics.map((one) => (
            <Table.Row key={one.topic}>
              <Table.Cell className="font-medium">{one.topic}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{one.due}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{ageOf(one.oldest_due_at)}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">{one.waiting}</Table.Cell>
              <Table.Cell className="text-right tabular-nums">
                {one.set_aside > 0 ? <Badge color="red">{one.set_aside}</Badge> : 0}
              </Table.Cell>
              <Table.Cell className="text-right tabular-nums">{one.done}</Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

type RowsProps = { rows: OutboxRowView[]; busy: boolean; onRetry: (id: string) => void };

function Rows({ rows, busy, onRetry }: RowsProps) {
  return (
    <div className="overflow-x-auto">
      <Table className="min-w-[720px]">
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>Baris</Table.HeaderCell>
            <Table.HeaderCell>Keadaan</Table.HeaderCell>
            <Table.HeaderCell>Kesalahan terakhir</Table.HeaderCell>
            <Table.HeaderCell />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => (
            <Table.Row key={row.id}>
              <Table.Cell className="w-64 py-3">
                <Text size="small" weight="plus">
                  {row.topic}
                </Text>
                <Text size="small" className="text-ui-fg-subtle break-all">
                  {row.key}
                </Text>
              </Table.Cell>
              <Table.Cell className="py-3">
                <Badge size="small" color={row.state === "set_aside" ? "red" : "orange"}>
                  {row.state === "set_aside" ? "Disisihkan" : "Akan dicoba lagi"}
                </Badge>
                <Text size="small" className="text-ui-fg-subtle mt-1 whitespace-nowrap">
                  {row.attempts} kali gagal, sejak {timeOf(row.created_at)}
                </Text>
              </Table.Cell>
              <Table.Cell className="py-3">
                <Text size="small" className="whitespace-normal break-words">
                  {row.last_error ?? "Tidak ada keterangan."}
                </Text>
              </Table.Cell>
              <Table.Cell className="py-3 text-right">
                <Button
                  className="whitespace-nowrap"
                  size="small"
                  variant="secondary"
                  disabled={busy}
                  onClick={() => onRetry(row.id)}
                >
                  Coba lagi
                </Button>
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function timeOf(at: string): string {
  const format = { dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Jakarta" } as const;
  return `${new Intl.DateTimeFormat("id-ID", format).format(new Date(at))} WIB`;
}

/** "kurang dari 1 menit", "12 menit", "3 jam" */
function ageOf(since: string | null): string {
  if (!since) return "—";
  const minutes = Math.floor((Date.now() - new Date(since).getTime()) / 60_000);
  if (minutes < 1) return "kurang dari 1 menit";
  return minutes < 120 ? `${minutes} menit` : `${Math.floor(minutes / 60)} jam`;
}

export const config = defineRouteConfig({ label: "Antrean", icon: EnvelopeContent });
