import type { ListingDetail } from "@karya/backend/src/contract/facility-portal";
import { Notice } from "@/components/notice";

type ListingNoticeProps = {
  listing: ListingDetail;
  /** Nothing of the facility is on sale now. */
  suspended: boolean;
};

/** In one or two sentences: where the product stands and what comes next. */
export function ListingNotice({ listing, suspended }: ListingNoticeProps) {
  const { live, paused, last_version: last } = listing;
  const meanwhile = live && !suspended ? " Versi yang tayang tetap dijual sementara itu." : "";
  switch (last.status) {
    case "draft":
      return (
        <Notice tone="info" title="Masih berupa draf">
          Lengkapi, lihat pratinjaunya, lalu ajukan ke kurasi.{meanwhile}
        </Notice>
      );
    case "submitted":
      return (
        <Notice tone="success" title="Sudah diajukan ke kurasi">
          Kurator akan memeriksanya. Anda dapat menariknya kembali selama belum diputuskan.{meanwhile}
        </Notice>
      );
    case "in_review":
      return (
        <Notice tone="info" title="Sedang diperiksa kurator">
          Hasilnya akan tampil di halaman ini.{meanwhile}
        </Notice>
      );
    case "changes_requested":
      return (
        <Notice tone="warning" title="Kurator meminta perbaikan">
          <p className="whitespace-pre-line">{last.reason}</p>
          <p className="mt-2">Tekan “Ubah produk” untuk memperbaikinya; tulisan Anda tetap ada.{meanwhile}</p>
        </Notice>
      );
    case "rejected":
      return (
        <Notice tone="error" title="Kurator menolak versi ini">
          <p className="whitespace-pre-line">{last.reason}</p>
          {meanwhile ? <p className="mt-2">{meanwhile}</p> : null}
        </Notice>
      );
    case "withdrawn":
      return (
        <Notice tone="info" title="Versi terakhir ditarik">
          Tekan “Ubah produk” untuk mengerjakannya lagi.{meanwhile}
        </Notice>
      );
    default:
      if (listing.live_version?.id !== last.id)
        return (
          <Notice tone="success" title="Disetujui kurator">
            Versi ini sedang disiapkan dan akan tayang dalam beberapa menit.{meanwhile}
          </Notice>
        );
      if (suspended && !paused)
        return (
          <Notice tone="warning" title="Tidak tampil di toko">
            Produk ini dijual lagi begitu penjualan UPT dibuka kembali.
          </Notice>
        );
      return paused ? (
        <Notice tone="warning" title="Penjualan dijeda">
          Produk ini tidak dapat dibeli sampai Anda menekan “Jual kembali”.
        </Notice>
      ) : (
        <Notice tone="success" title="Sedang tayang">
          Pembeli dapat menemukan dan membeli produk ini.
        </Notice>
      );
  }
}
