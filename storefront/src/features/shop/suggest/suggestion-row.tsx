"use client";

import clsx from "clsx";
import { History, LayoutGrid, type LucideIcon, MapPin, Search, Tag } from "lucide-react";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Photo } from "@/components/photo";
import { formatRupiah } from "@/lib/format";
import { highlight } from "./highlight";
import type { SuggestionOption } from "./suggestion-options";

type SuggestionRowProps = {
  option: SuggestionOption;
  words: string;
  id: string;
  isMarked: boolean;
  onFollow: () => void;
};

const icons: Record<Exclude<SuggestionOption["kind"], "product">, LucideIcon> = {
  words: Search,
  recent: History,
  category: LayoutGrid,
  brand: Tag,
  facility: MapPin,
};

/** One suggestion: a link, so that it opens in a new tab as any other; the arrow keys mark it without moving the focus. */
export function SuggestionRow({ option, words, id, isMarked, onFollow }: SuggestionRowProps) {
  const row = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isMarked) row.current?.scrollIntoView({ block: "nearest" });
  }, [isMarked]);
  return (
    <Link
      ref={row}
      id={id}
      role="option"
      aria-selected={isMarked}
      tabIndex={-1}
      href={option.href}
      prefetch={false}
      onClick={(event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) onFollow();
      }}
      className={clsx(
        "flex min-h-12 scroll-my-2 items-center gap-3 rounded-md px-3 py-1.5 hover:bg-paper-deep",
        isMarked && "bg-tarum-50 outline-2 -outline-offset-2 outline-tarum-600",
      )}
    >
      {option.product ? (
        <span className="w-11 shrink-0 overflow-hidden rounded-sm">
          <Photo photo={option.product.photo} sizes="44px" label={false} alt="" />
        </span>
      ) : (
        <RowIcon kind={option.kind} />
      )}
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 leading-snug">{labelOf(option, words)}</span>
        {option.detail ? <span className="block truncate text-sm text-ink-soft">{option.detail}</span> : null}
      </span>
      {option.product ? (
        <span className="text-sm font-medium whitespace-nowrap tabular-nums">
          {formatRupiah(option.product.price_min)}
        </span>
      ) : null}
    </Link>
  );
}

function RowIcon({ kind }: { kind: SuggestionOption["kind"] }) {
  const Icon = icons[kind === "product" ? "words" : kind];
  return (
    <span className="grid w-11 shrink-0 place-items-center text-ink-soft">
      <Icon aria-hidden className="size-5" strokeWidth={1.75} />
    </span>
  );
}

function labelOf({ kind, label }: SuggestionOption, words: string) {
  if (kind === "recent") return <bdi>{label}</bdi>;
  if (kind === "words") {
    return (
      <>
        Cari <bdi className="font-semibold">“{label}”</bdi>
      </>
    );
  }
  return highlight(label, words).map(({ text, hit }, index) =>
    hit ? (
      <b key={index} className="font-bold">
        {text}
      </b>
    ) : (
      <span key={index}>{text}</span>
    ),
  );
}
