import Link from "next/link";
import { Badge } from "@/components/badge";
import { Notice } from "@/components/notice";
import { ChangeTable } from "@/features/curation/change-table";
import { curationSession } from "@/features/curation/curation-session";
import { DecisionPanel } from "@/features/curation/decision-panel";
import { PhotoDescriptions } from "@/features/curation/photo-descriptions";
import { HistoryList } from "@/features/officer/history-list";
import { orNotFound } from "@/features/officer/or-not-found";
import { versionWords } from "@/features/officer/version-words";
import { ProductPreview } from "@/features/shop/product/product-preview";
import { formatDateTime } from "@/lib/format";

export const metadata = { title: "Periksa produk" };

type ReviewPageProps = { params: Promise<{ version: string }> };

export default async function ReviewPage({ params }: ReviewPageProps) {
  const { version } = await params;
  const { desk } = await curationSession();
  const review = await orNotFound(desk.review(version));
  const { label, tone } = versionWords[review.status];
  return (
    <div className="grid gap-8 lg:grid-cols-[1fr_22rem]">
      <div className="flex min-w-0 flex-col gap-6">
        <header className="flex flex-col items-start gap-2">
          <Link
            href="/kurasi"
            className="-mt-3 inline-flex min-h-11 items-center text-sm font-semibold text-tarum-700 underline underline-offset-4"
          >
            Antrean kurasi
          </Link>
          <h1 className="display text-2xl lg:text-3xl">{review.title}</h1>
          <p className="text-ink-soft">
            {review.facility.short_name}, {review.facility.province} · {review.category_name} · versi{" "}
            {review.version_number} · diajukan {formatDateTime(review.submitted_at)}
          </p>
          <Badge tone={tone}>{label}</Badge>
        </header>
        {review.is_change ? <ChangeTable changes={review.changes} /> : null}
        <section className="flex flex-col gap-3">
          <h2 className="text-lg font-semibold">Seperti dilihat pembeli</h2>
          <ProductPreview product={review.product} />
        </section>
        <PhotoDescriptions photos={review.product.photos} />
      </div>
      <aside className="flex flex-col gap-6 lg:sticky lg:top-6 lg:self-start">
        {review.awaits_publication ? (
          <Notice tone="success" title="Keputusan sudah dicatat">
            Produk ini sedang disiapkan dan akan tayang dalam beberapa menit.
          </Notice>
        ) : null}
        {review.facility_is_suspended ? (
          <Notice tone="warning" title="Penjualan UPT ini dihentikan sementara">
            Yang disetujui sekarang baru tampil di toko setelah penjualannya dibuka kembali.
          </Notice>
        ) : null}
        {review.blocked_reason ? <Notice tone="info">{review.blocked_reason}</Notice> : null}
        <DecisionPanel
          key={`${review.version_id} ${review.status}`}
          versionId={review.version_id}
          actions={review.allowed_actions}
          nextVersionId={review.next_version_id}
        />
        <section className="flex flex-col gap-3">
          <h2 className="text-lg font-semibold">Riwayat</h2>
          <HistoryList history={review.history} />
        </section>
      </aside>
    </div>
  );
}
