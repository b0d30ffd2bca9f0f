import { SearchX } from "lucide-react";
import { EmptyState } from "@/components/empty-state";
import { LinkButton } from "@/components/link-button";
import { listCategories } from "@/lib/medusa/catalog";
import { noSuggestions, suggest } from "@/lib/medusa/search";
import { paths } from "../frame/paths";
import { type ChipLink, ChipLinks } from "./chip-links";
import { listHref, type ListPlace, searchHref, withoutFilters } from "./list-place";
import { isNarrowed, type SearchQuery } from "./search-query";

type NoMatchProps = { place: ListPlace; query: SearchQuery };

/** When nothing is found: says so, and offers what is near, fewer filters, or another way in. */
export async function NoMatch({ place, query }: NoMatchProps) {
  const narrowed = isNarrowed(query);
  const [near, categories] = await Promise.all([nearLinks(query.q), listCategories()]);
  const roots = categories.filter(
    ({ parent_handle, product_count }) => parent_handle === null && product_count > 0,
  );
  return (
    <>
      <EmptyState
        icon={<SearchX aria-hidden className="size-7" strokeWidth={1.5} />}
        title={titleOf(query.q, narrowed)}
        actions={
          narrowed || place.fixed ? (
            <>
              {narrowed ? (
                <LinkButton href={listHref(place, withoutFilters(place, query))}>
                  Hapus semua saringan
                </LinkButton>
              ) : null}
              <LinkButton href={paths.products} tone="secondary">
                Lihat semua produk
              </LinkButton>
            </>
          ) : undefined
        }
      >
        {narrowed
          ? "Hapus salah satu saringan di atas untuk melihat lebih banyak."
          : query.q
            ? "Periksa ejaannya, atau pakai kata yang lebih umum seperti “batik”, “tas”, atau “kursi”."
            : "Produk baru tayang setiap kali kurator menyetujuinya."}
      </EmptyState>
      <div className="mx-auto flex max-w-2xl flex-col gap-8">
        <ChipLinks centered title="Mungkin yang Anda cari" links={near} />
        <ChipLinks
          centered
          title={near.length > 0 ? "Atau cari satu kata saja" : "Cari satu kata saja"}
          links={narrowed ? [] : singleWords(query.q)}
        />
        <ChipLinks
          centered
          title="Jelajahi jenis produk"
          links={[
            ...roots.map(({ handle, name }) => ({ href: paths.category(handle), label: name })),
            { href: paths.facilities, label: "UPT kami" },
          ]}
        />
      </div>
    </>
  );
}

function titleOf(q: string, narrowed: boolean): string {
  if (!q) return "Belum ada produk yang cocok";
  return narrowed ? `Tidak ada “${q}” dengan saringan ini` : `Tidak ada hasil untuk “${q}”`;
}

/** What the catalogue would suggest for the words. */
async function nearLinks(q: string): Promise<ChipLink[]> {
  if (!q) return [];
  const { products, categories, facilities, brands } = await suggest(q).catch(() => noSuggestions);
  const links = [
    ...categories.map(({ handle, name }) => ({ href: paths.category(handle), label: name })),
    ...brands.map(({ facility_handle, name }) => ({ href: paths.facility(facility_handle), label: name })),
    ...facilities.map(({ handle, short_name }) => ({ href: paths.facility(handle), label: short_name })),
    ...products.slice(0, 4).map(({ handle, title }) => ({ href: paths.product(handle), label: title })),
  ];
  return [...new Map(links.map((link) => [link.href, link])).values()];
}

/** Of several words each by itself. */
function singleWords(q: string): ChipLink[] {
  const words = [...new Set(q.split(" ").filter((word) => word.length > 2))];
  return words.length > 1
    ? words.slice(0, 4).map((word) => ({ href: searchHref(word), label: `“${word}”` }))
    : [];
}
