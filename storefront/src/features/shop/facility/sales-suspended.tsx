import { CirclePause } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { paths } from "../frame/paths";

/** In place of a facility's goods while the centre has suspended its sales. */
export function SalesSuspended() {
  return (
    <div className="shell">
      <EmptyState
        icon={<CirclePause aria-hidden className="size-7" strokeWidth={1.5} />}
        title="Penjualan dari UPT ini sedang dihentikan sementara"
        actions={
          <>
            <LinkButton href={paths.products}>Lihat semua produk</LinkButton>
            <LinkButton href={paths.facilities} tone="secondary">
              UPT lain
            </LinkButton>
          </>
        }
      >
        Produknya belum dapat dibeli untuk sementara waktu. Pesanan yang sudah dibuat tetap diproses dan
        dikirim.
      </EmptyState>
    </div>
  );
}
