import type { IndonesianTimeZone } from "@karya/backend/src/contract/common";
import type { FacilityHome } from "@karya/backend/src/contract/facility-portal";
import { Notice } from "@/components/notice";
import { formatDateTime } from "@/lib/format";

type SuspensionBannerProps = {
  suspension: NonNullable<FacilityHome["suspension"]>;
  zone: IndonesianTimeZone;
};

/** On every page of the portal: why nothing is sold now, and what goes on all the same. */
export function SuspensionBanner({ suspension, zone }: SuspensionBannerProps) {
  return (
    <Notice
      tone="warning"
      title="Penjualan UPT Anda dihentikan sementara oleh Ditjenpas"
      className="mb-6 print:hidden"
    >
      <p className="mt-1 font-medium whitespace-pre-line [overflow-wrap:anywhere]">{suspension.reason}</p>
      <p className="mt-2">
        Sejak {formatDateTime(suspension.at, zone)} produk UPT tidak tampil di toko. Pesanan yang sudah masuk
        tetap harus dikemas dan dikirim. Draf tetap dapat ditulis dan diajukan; yang disetujui tampil setelah
        penjualan dibuka kembali.
      </p>
    </Notice>
  );
}
