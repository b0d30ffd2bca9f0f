import { PackageCheck, SearchX } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import type { ParcelStatus } from "./consignment-words";

export function NoParcels({ q, status }: { q: string; status: ParcelStatus }) {
  if (q) {
    return (
      <EmptyState icon={<SearchX aria-hidden className="size-7" />} title="Tidak ada kiriman yang cocok">
        Periksa nomornya, atau cari di keadaan yang lain.
      </EmptyState>
    );
  }
  if (status === "to_pack") {
    return (
      <EmptyState icon={<PackageCheck aria-hidden className="size-7" />} title="Tidak ada yang perlu dikemas">
        Begitu pembeli membayar pesanan, kirimannya muncul di sini.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<PackageCheck aria-hidden className="size-7" />}
      title="Tidak ada kiriman dengan keadaan ini"
    >
      Pilih keadaan lain di atas.
    </EmptyState>
  );
}
