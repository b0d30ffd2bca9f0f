import clsx from "clsx";
import Link from "next/link";

export type ChipLink = { href: string; label: string };

/** A few ways on, under a line that says what they are. */
export function ChipLinks({
  title,
  links,
  centered = false,
}: {
  title: string;
  links: readonly ChipLink[];
  centered?: boolean;
}) {
  if (links.length === 0) return null;
  return (
    <nav aria-label={title} className={clsx(centered && "text-center")}>
      <h2 className="font-semibold">{title}</h2>
      <ul className={clsx("mt-3 flex flex-wrap gap-2", centered && "justify-center")}>
        {links.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              className="inline-flex min-h-11 items-center rounded-full border border-line-strong bg-white px-4 font-medium hover:border-ink"
            >
              <bdi>{label}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
