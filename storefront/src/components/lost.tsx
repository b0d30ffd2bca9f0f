import { Compass } from "lucide-react";
import { EmptyState } from "./empty-state";
import { LinkButton } from "./link-button";

/** For an address that leads nowhere (any more). */
export function Lost() {
  return (
    <EmptyState
      heading="h1"
      icon={<Compass aria-hidden className="size-7" strokeWidth={1.5} />}
      title="Halaman ini tidak ditemukan"
      actions={
        <>
          <LinkButton href="/">Ke beranda</LinkButton>
          <LinkButton href="/produk" tone="secondary">
            Lihat semua produk
          </LinkButton>
        </>
      }
    >
      Mungkin alamatnya salah ketik, produknya sudah ditarik, atau tautannya sudah tidak berlaku.
    </EmptyState>
  );
}
