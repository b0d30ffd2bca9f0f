import { ShoppingBag } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { paths } from "../frame/paths";

export function EmptyCart() {
  return (
    <EmptyState
      heading="h1"
      icon={<ShoppingBag aria-hidden className="size-7" strokeWidth={1.5} />}
      title="Keranjang Anda masih kosong"
      actions={
        <>
          <LinkButton href={paths.products}>Lihat semua produk</LinkButton>
          <LinkButton href={paths.facilities} tone="secondary">
            Jelajahi UPT
          </LinkButton>
        </>
      }
    >
      Barang yang Anda pilih akan tersimpan di sini selama 30 hari di peramban ini.
    </EmptyState>
  );
}
