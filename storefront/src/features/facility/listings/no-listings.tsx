import { PackageOpen, SearchX } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";

/** Says why the list is empty: nothing found, nothing in this state, or nothing yet. */
export function NoListings({ q, status }: { q: string; status: string }) {
  if (!q && !status) {
    return (
      <EmptyState
        icon={<PackageOpen aria-hidden className="size-7" />}
        title="Belum ada produk"
        actions={<LinkButton href="/upt/produk/baru">Tambah produk</LinkButton>}
      >
        Mulailah dengan satu barang: nama, cerita singkat, harga, dan foto dari ponsel. Draf tersimpan
        sendiri.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX aria-hidden className="size-7" />}
      title={q ? "Tidak ada produk yang cocok" : "Tidak ada produk dengan keadaan ini"}
      actions={
        <LinkButton href="/upt/produk" tone="secondary">
          Lihat semua produk
        </LinkButton>
      }
    >
      {q ? "Periksa ejaannya, atau coba sebagian dari nama produk." : "Pilih keadaan lain di atas."}
    </EmptyState>
  );
}
