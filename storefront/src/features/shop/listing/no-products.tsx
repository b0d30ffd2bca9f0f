import { SearchX } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { paths } from "../frame/paths";

/** When the filters leave nothing over. */
export function NoProducts({ reset }: { reset: string }) {
  return (
    <EmptyState
      icon={<SearchX aria-hidden className="size-7" strokeWidth={1.5} />}
      title="Belum ada produk yang cocok"
      actions={
        <>
          <LinkButton href={reset} tone="secondary">
            Hapus semua saringan
          </LinkButton>
          <LinkButton href={paths.products}>Lihat semua produk</LinkButton>
        </>
      }
    >
      Coba kurangi saringannya. Produk baru tayang setiap kali kurator menyetujuinya.
    </EmptyState>
  );
}
