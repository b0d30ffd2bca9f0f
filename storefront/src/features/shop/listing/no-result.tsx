import { SearchX } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { paths } from "../frame/paths";

/** When a search finds nothing. */
export function NoResult({ words }: { words: string }) {
  return (
    <EmptyState
      icon={<SearchX aria-hidden className="size-7" strokeWidth={1.5} />}
      title={`Tidak ada hasil untuk “${words}”`}
      actions={
        <>
          <LinkButton href={paths.products}>Lihat semua produk</LinkButton>
          <LinkButton href={paths.facilities} tone="secondary">
            Jelajahi UPT
          </LinkButton>
        </>
      }
    >
      Periksa ejaannya, atau coba kata yang lebih umum seperti “batik”, “tas”, atau “kursi”.
    </EmptyState>
  );
}
