import clsx from "clsx";
import Link from "next/link";

type StatusTabsProps = {
  label: string;
  current: string;
  tabs: { value: string; label: string; href: string; count?: number }[];
};

/** Narrows a list by state; the choice is in the address. */
export function StatusTabs({ label, current, tabs }: StatusTabsProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap gap-2">
      {tabs.map((tab) => (
        <Link
          key={tab.value}
          href={tab.href}
          aria-current={tab.value === current ? "page" : undefined}
          className={clsx(
            "inline-flex min-h-11 items-center gap-2 rounded-full border px-4 font-semibold",
            tab.value === current
              ? "border-ink bg-ink text-white"
              : "border-paper-edge bg-white text-ink-soft hover:border-ink",
          )}
        >
          {tab.label}
          {tab.count !== undefined ? <span className="tabular-nums opacity-80">{tab.count}</span> : null}
        </Link>
      ))}
    </nav>
  );
}
