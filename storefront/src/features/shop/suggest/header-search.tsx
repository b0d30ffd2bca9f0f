"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { Suspense } from "react";
import { paths } from "../frame/paths";
import { cleanWords } from "../search/clean-words";
import { SearchField } from "./search-field";

/** The search in the header of a wide screen; on the search's own page it holds that page's words. */
export function HeaderSearch({ className }: { className: string }) {
  const popup = { shape: "popup", popupClass: "right-0 w-[30rem]", className } as const;
  return (
    <Suspense fallback={<SearchField {...popup} />}>
      <Following {...popup} />
    </Suspense>
  );
}

function Following(props: Parameters<typeof SearchField>[0]) {
  return <SearchField {...props} initial={useSearchedWords()} />;
}

/** The words of the search's page, empty elsewhere. */
export function useSearchedWords(): string {
  const pathname = usePathname();
  const params = useSearchParams();
  return pathname === paths.search ? cleanWords(params.get("q") ?? "") : "";
}
