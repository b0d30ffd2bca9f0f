import type { FacilityHome } from "@karya/backend/src/contract/facility-portal";
import {
  Hourglass,
  MessageSquareText,
  PackageCheck,
  PackageOpen,
  PencilLine,
  Store,
  Truck,
  Undo2,
} from "lucide-react";
import { Notice } from "@/components/notice";
import { WaitingCard } from "./waiting-card";

/** What waits for the staff now, the most pressing first; and where everything else stands. */
export function WaitingList({ counts }: { counts: FacilityHome["counts"] }) {
  const nothing =
    counts.to_pack + counts.packed + counts.returns + counts.changes_requested + counts.drafts === 0;
  return (
    <>
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">Menunggu Anda</h2>
        {nothing ? (
          <Notice tone="success">Semua sudah beres. Tidak ada yang menunggu Anda saat ini.</Notice>
        ) : null}
        <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <WaitingCard
            href="/upt/kiriman"
            count={counts.to_pack}
            label="Kiriman perlu dikemas"
            Icon={PackageOpen}
            urgent
          />
          <WaitingCard
            href="/upt/kiriman?status=packed"
            count={counts.packed}
            label="Dikemas, perlu diserahkan ke kurir"
            Icon={PackageCheck}
            urgent
          />
          {counts.returns > 0 ? (
            <WaitingCard
              href="/upt/retur"
              count={counts.returns}
              label="Permintaan retur perlu dijawab"
              Icon={Undo2}
              urgent
            />
          ) : null}
          <WaitingCard
            href="/upt/produk?status=changes_requested"
            count={counts.changes_requested}
            label="Produk perlu perbaikan"
            Icon={MessageSquareText}
            urgent
          />
          <WaitingCard
            href="/upt/produk?status=draft"
            count={counts.drafts}
            label="Draf belum diajukan"
            Icon={PencilLine}
          />
        </ul>
      </section>
      <section className="flex flex-col gap-3">
        <h2 className="text-lg font-semibold">Sedang berjalan</h2>
        <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <WaitingCard
            href="/upt/produk?status=in_curation"
            count={counts.in_curation}
            label="Produk dalam kurasi"
            Icon={Hourglass}
          />
          <WaitingCard
            href="/upt/produk?status=live"
            count={counts.live}
            label="Produk tayang"
            Icon={Store}
          />
          <WaitingCard
            href="/upt/kiriman?status=shipped"
            count={counts.shipped}
            label="Kiriman dalam perjalanan"
            Icon={Truck}
          />
        </ul>
      </section>
    </>
  );
}
