import clsx from "clsx";
import { Search } from "lucide-react";
import Form from "next/form";
import { paths } from "./paths";

export function SearchForm({ initial = "", className }: { initial?: string; className?: string }) {
  return (
    <Form action={paths.search} role="search" className={clsx("relative", className)}>
      <input
        key={initial}
        type="search"
        name="q"
        defaultValue={initial}
        aria-label="Cari produk"
        placeholder="Cari tunik, tas, kursi…"
        maxLength={100}
        enterKeyHint="search"
        className="h-12 w-full rounded-full border border-line-strong bg-white pr-13 pl-5 placeholder:text-ink-faint hover:border-ink"
      />
      <button
        type="submit"
        className="absolute top-1 right-1 grid size-10 place-items-center rounded-full hover:bg-paper-deep"
      >
        <Search aria-hidden className="size-5" />
        <span className="sr-only">Cari</span>
      </button>
    </Form>
  );
}
