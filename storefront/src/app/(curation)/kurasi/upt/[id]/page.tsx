import { ExternalLink } from "lucide-react";
import Link from "next/link";
import { Notice } from "@/components/notice";
import { curationSession } from "@/features/curation/curation-session";
import { FacilityState } from "@/features/curation/facility-state";
import { LiftSuspension } from "@/features/curation/lift-suspension";
import { SuspendFacility } from "@/features/curation/suspend-facility";
import { SuspensionHistory } from "@/features/curation/suspension-history";
import { orNotFound } from "@/features/officer/or-not-found";
import { formatCount, formatDateTime } from "@/lib/format";

export const metadata = { title: "Penjualan UPT" };

type FacilityPageProps = { params: Promise<{ id: string }> };

export default async function FacilityPage({ params }: FacilityPageProps) {
  const { id } = await params;
  const { desk } = await curationSession();
  const { facility, live, suspension, history, allowed_actions, blocked_reason } = await orNotFound(
    desk.facility(id),
  );
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col items-start gap-2">
        <Link
          href="/kurasi/upt"
          className="-mt-3 inline-flex min-h-11 items-center text-sm font-semibold text-tarum-700 underline underline-offset-4"
        >
          UPT
        </Link>
        <h1 className="display text-2xl lg:text-3xl">{facility.name}</h1>
        <p className="text-ink-soft">
          {facility.city}, {facility.province} · {formatCount(live)} produk
        </p>
        <FacilityState suspension={suspension} />
      </header>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <div className="flex flex-col gap-4 lg:order-2">
          {suspension ? (
            <Notice tone="warning" title="Penjualan dihentikan sementara">
              Sejak {formatDateTime(suspension.at)} tidak ada produk UPT ini yang tampil atau dapat dibeli di
              toko.
            </Notice>
          ) : null}
          {blocked_reason ? <Notice tone="info">{blocked_reason}</Notice> : null}
          {allowed_actions.includes("suspend") ? (
            <SuspendFacility id={facility.id} name={facility.short_name} live={live} />
          ) : null}
          {allowed_actions.includes("lift") ? <LiftSuspension id={facility.id} live={live} /> : null}
          <a
            href={`/upt-kami/${facility.handle}`}
            className="inline-flex min-h-11 items-center gap-2 self-start font-semibold text-tarum-700 underline underline-offset-4"
          >
            Lihat halaman UPT di toko
            <ExternalLink aria-hidden className="size-4" />
          </a>
        </div>
        <section className="flex min-w-0 flex-col gap-3">
          <h2 className="text-lg font-semibold">Riwayat</h2>
          <SuspensionHistory history={history} />
        </section>
      </div>
    </div>
  );
}
