import type { CatalogCard } from "@karya/backend/src/contract/catalog";
import clsx from "clsx";
import Link from "next/link";
import { Photo } from "@/components/photo";
import { Price } from "@/components/price";
import { paths } from "../frame/paths";
import { makerLine } from "../listing/maker-line";

type HeroPictureProps = {
  card: CatalogCard;
  sizes: string;
  /** Beside the large one: on a phone its words are left to reading aids. */
  small?: boolean;
};

export function HeroPicture({ card, sizes, small = false }: HeroPictureProps) {
  return (
    <figure className="group relative">
      <Photo photo={card.photo} sizes={sizes} eager alt="" label={!small} className="rounded-lg" />
      <figcaption className={clsx("mt-2.5 leading-snug", small && "max-sm:sr-only")}>
        <Link
          href={paths.product(card.handle)}
          className={clsx(
            "font-semibold after:absolute after:inset-0 after:rounded-lg group-hover:underline group-hover:underline-offset-4",
            small && "block truncate",
          )}
        >
          {card.title}
        </Link>
        <span className="flex flex-wrap justify-between gap-x-3 text-sm text-ink-soft">
          {small ? null : <span>{makerLine(card.facility)}</span>}
          <Price min={card.price_min} max={card.price_max} />
        </span>
      </figcaption>
    </figure>
  );
}
