import type { CatalogCard } from "@karya/backend/src/contract/catalog";
import Link from "next/link";
import { Badge } from "@/components/badge";
import { Photo } from "@/components/photo";
import { Price } from "@/components/price";
import { Swatch } from "@/components/swatch";
import { paths } from "../frame/paths";
import { makerLine } from "./maker-line";

/** Half a phone, a third of a tablet, a quarter of the shell. */
const GRID_SIZES = "(min-width: 1024px) 18rem, (min-width: 640px) 33vw, 50vw";

type ProductCardProps = { card: CatalogCard; eager?: boolean; sizes?: string; heading?: "h2" | "h3" };

export function ProductCard({ card, eager, sizes = GRID_SIZES, heading: Heading = "h3" }: ProductCardProps) {
  return (
    <article className="group relative flex flex-col">
      <div className="relative overflow-hidden rounded-md">
        <Photo
          photo={card.photo}
          sizes={sizes}
          eager={eager}
          alt=""
          className="transition-transform duration-500 ease-calm group-hover:scale-[1.025]"
        />
        <span className="absolute top-2 left-2 flex flex-wrap gap-1">
          {card.in_stock ? null : <Badge className="bg-paper/95 text-ink">Habis</Badge>}
          {card.is_featured ? <Badge tone="songket">Unggulan</Badge> : null}
        </span>
      </div>
      <div className="flex flex-1 flex-col gap-0.5 pt-3">
        <p className="truncate text-xs font-medium text-ink-soft">{makerLine(card.facility)}</p>
        <Heading className="line-clamp-2 leading-snug font-semibold">
          <Link
            href={paths.product(card.handle)}
            className="after:absolute after:inset-0 after:rounded-md group-hover:underline group-hover:underline-offset-4"
          >
            {card.title}
          </Link>
        </Heading>
        <Price min={card.price_min} max={card.price_max} className="mt-0.5" />
        <Colors names={card.colors} />
      </div>
    </article>
  );
}

function Colors({ names }: { names: string[] }) {
  if (names.length < 2) return null;
  return (
    <p className="mt-1.5 flex items-center gap-1.5">
      <span className="sr-only">Warna: {names.join(", ")}</span>
      {names.slice(0, 4).map((name) => (
        <Swatch key={name} color={name} className="size-3.5" />
      ))}
      {names.length > 4 ? (
        <span aria-hidden className="text-xs text-ink-soft">
          +{names.length - 4}
        </span>
      ) : null}
    </p>
  );
}
