import type { ReactNode } from "react";
import { OfflineNotice } from "@/components/offline-notice";
import { BottomBar } from "@/features/shop/frame/bottom-bar";
import { ShopFooter } from "@/features/shop/frame/shop-footer";
import { ShopHeader } from "@/features/shop/frame/shop-header";
import { SearchSheet } from "@/features/shop/suggest/search-sheet";

export default function ShopLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#isi"
        className="sr-only z-50 rounded-md bg-ink px-4 py-3 text-white focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        Langsung ke isi halaman
      </a>
      <OfflineNotice />
      <ShopHeader />
      <main id="isi" tabIndex={-1} className="min-h-[60vh] outline-none">
        {children}
      </main>
      <ShopFooter />
      <BottomBar />
      <SearchSheet />
    </>
  );
}
