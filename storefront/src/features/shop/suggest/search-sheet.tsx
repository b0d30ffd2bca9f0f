"use client";

import { ArrowLeft, ArrowRight } from "lucide-react";
import Link from "next/link";
import { Suspense, useEffect, useRef } from "react";
import { paths } from "../frame/paths";
import { useSearchedWords } from "./header-search";
import { SearchField } from "./search-field";
import { OPEN_SEARCH } from "./search-sheet-link";

const places = [
  { href: paths.products, label: "Semua produk" },
  { href: `${paths.products}?urut=unggulan`, label: "Produk Unggulan Nasional" },
  { href: paths.facilities, label: "UPT kami" },
];

/** The search of a phone, over the whole screen. The browser's own dialog: a phone's back gesture closes it too. */
export function SearchSheet() {
  return (
    <Suspense>
      <Sheet />
    </Suspense>
  );
}

function Sheet() {
  const dialog = useRef<HTMLDialogElement>(null);
  const initial = useSearchedWords();
  const close = () => dialog.current?.close();

  useEffect(() => {
    const open = (event: Event) => {
      const sheet = dialog.current;
      if (!sheet || sheet.open) return;
      event.preventDefault();
      sheet.showModal();
      // Within the press itself, or a phone keeps its keyboard down.
      const input = sheet.querySelector("input");
      input?.focus();
      input?.select();
    };
    window.addEventListener(OPEN_SEARCH, open);
    return () => window.removeEventListener(OPEN_SEARCH, open);
  }, []);

  return (
    <dialog
      ref={dialog}
      aria-label="Cari produk"
      className="m-0 h-dvh max-h-none w-full max-w-none overflow-hidden bg-paper text-ink open:flex open:animate-[fade-in_.15s_linear] open:flex-col"
    >
      <SearchField
        shape="sheet"
        initial={initial}
        onDone={close}
        before={
          <button
            type="button"
            onClick={close}
            className="grid size-11 shrink-0 place-items-center rounded-full hover:bg-paper-deep"
          >
            <ArrowLeft aria-hidden className="size-5.5" />
            <span className="sr-only">Tutup pencarian</span>
          </button>
        }
      >
        <nav aria-label="Mulai dari sini" className="border-t border-paper-edge px-4 py-2">
          <ul>
            {places.map(({ href, label }) => (
              <li key={href}>
                <Link
                  href={href}
                  onClick={close}
                  className="flex min-h-12 items-center justify-between font-medium"
                >
                  {label}
                  <ArrowRight aria-hidden className="size-4.5 text-ink-soft" />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </SearchField>
    </dialog>
  );
}
