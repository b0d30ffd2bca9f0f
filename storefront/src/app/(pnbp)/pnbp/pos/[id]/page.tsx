import Link from "next/link";
import { LinkButton } from "@/components/link-button";
import { Notice } from "@/components/notice";
import { orNotFound } from "@/features/officer/or-not-found";
import { DepositBadge } from "@/features/pnbp/deposit-badge";
import { EntryTable } from "@/features/pnbp/entry-table";
import { Facts } from "@/features/pnbp/facts";
import { LineList } from "@/features/pnbp/line-list";
import { pnbpSession } from "@/features/pnbp/pnbp-session";
import { ShareList } from "@/features/pnbp/share-list";
import { lineWord } from "@/features/pnbp/words";
import { formatCount, formatDateTime, formatDay, formatRupiah } from "@/lib/format";

export const metadata = { title: "Telusur pos" };

type TracePageProps = { params: Promise<{ id: string }> };

/** One line of revenue: down to the order line, up to the state's receipt number. */
export default async function TracePage({ params }: TracePageProps) {
  const { id } = await params;
  const { books, scope } = await pnbpSession();
  const line = await orNotFound(books.line(id));
  const deposit = line.deposit_detail;
  return (
    <div className="flex flex-col gap-8">
      <header>
        <Link
          href="/pnbp/pos"
          className="-mt-3 inline-flex min-h-11 items-center text-sm font-semibold text-tarum-700 underline underline-offset-4"
        >
          Pos penerimaan
        </Link>
        <h1 className="display mt-1 text-2xl lg:text-3xl">{line.title}</h1>
        <p className="mt-2 text-ink-soft">
          {lineWord(line)} {formatRupiah(line.amount)} dari {line.facility.short_name}, dibukukan{" "}
          {formatDateTime(line.posted_at)}.
        </p>
      </header>
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">Baris pesanan</h2>
        <Facts
          rows={[
            ["Pesanan", `#${line.order_display_id}`],
            ["Kiriman", line.consignment_number],
            ["Jumlah", `${formatCount(line.quantity)} × ${formatRupiah(line.unit_price)}`],
            ["Nilai", formatRupiah(line.amount)],
            ["Nomor baris pesanan", line.order_line_id],
            ["Versi produk yang disetujui", line.listing_version_id],
          ]}
        />
      </section>
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">Setoran ke Kas Negara</h2>
        {deposit ? (
          <>
            <Facts
              rows={[
                ["NTPN", deposit.ntpn],
                ["Kode billing", deposit.kode_billing],
                ["Tanggal setor", formatDay(deposit.deposited_on)],
                ["Nilai setoran", formatRupiah(deposit.amount)],
                ["Keadaan", <DepositBadge key="state" status={deposit.status} />],
                ["Akun", `${line.akun.code} ${line.akun.name}`],
              ]}
            />
            <div>
              <LinkButton href={`/pnbp/setoran/${deposit.id}`} tone="secondary">
                Buka setoran
              </LinkButton>
            </div>
          </>
        ) : line.kind === "refund" ? (
          <Notice tone="info" title="Pengembalian ini belum diperhitungkan pada setoran.">
            {line.is_credit
              ? "Penjualannya sudah disetor atau dari bulan lain, jadi nilainya menjadi kredit untuk setoran berikutnya."
              : "Nilainya mengurangi setoran yang memuat penjualannya."}
          </Notice>
        ) : (
          <Notice tone="warning" title="Pos ini belum disetor.">
            {scope.allowed_actions.includes("record_deposit")
              ? "Catat setorannya setelah Anda menyetor melalui SIMPONI."
              : "Bendahara Penerimaan UPT mencatat setorannya setelah menyetor melalui SIMPONI."}
          </Notice>
        )}
      </section>
      {line.refund_id ? (
        <div>
          <LinkButton href={`/pnbp/pengembalian/${line.refund_id}`} tone="secondary">
            Buka pengembalian dana
          </LinkButton>
        </div>
      ) : null}
      {line.related.length > 0 ? (
        <section className="flex flex-col gap-3">
          <h2 className="text-lg font-semibold">Pos lain dari baris pesanan ini</h2>
          <LineList rows={line.related} caption="Pos lain dari baris pesanan ini" />
        </section>
      ) : null}
      <ShareList share={line.share} />
      <EntryTable entry={line.entry} />
    </div>
  );
}
