import type { HomeView } from "@karya/backend/src/contract/catalog";
import Link from "next/link";
import { Photo } from "@/components/photo";
import { SectionHead } from "@/components/section-head";
import { paths } from "../frame/paths";

/** Categories that have something to show, as round-shouldered pictures with their names: one row on a wide screen. */
export function CategoryTiles({ categories }: { categories: HomeView["categories"] }) {
  const shown = categories.filter((category) => category.photo).slice(0, 10);
  if (shown.length === 0) return null;
  return (
    <section className="shell mt-16 lg:mt-24">
      <SectionHead title="Belanja menurut jenis" />
      <ul className="grid grid-cols-3 gap-x-3 gap-y-6 sm:grid-cols-5 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none lg:gap-x-5">
        {shown.map((category) => (
          <li key={category.handle} className="group relative text-center">
            <Photo
              photo={category.photo}
              sizes="(min-width: 1024px) 10rem, 33vw"
              alt=""
              label={false}
              className="rounded-t-full rounded-b-md"
            />
            <Link
              href={paths.category(category.handle)}
              className="mt-2.5 block leading-tight font-semibold after:absolute after:inset-0 group-hover:underline group-hover:underline-offset-4"
            >
              {category.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
