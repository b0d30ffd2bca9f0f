import clsx from "clsx";
import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { formatCount } from "@/lib/format";

type WaitingCardProps = { href: string; count: number; label: string; Icon: LucideIcon; urgent?: boolean };

/** One number and where it leads. Stands out only while there is something to do. */
export function WaitingCard({ href, count, label, Icon, urgent = false }: WaitingCardProps) {
  const calls = urgent && count > 0;
  return (
    <li>
      <Link
        href={href}
        className={clsx(
          "flex h-full flex-col gap-1 rounded-lg border bg-white p-4 hover:border-ink",
          calls ? "border-jumputan-600" : "border-paper-edge",
        )}
      >
        <span className="flex items-center justify-between">
          <span
            className={clsx(
              "display text-2xl tabular-nums",
              calls ? "text-jumputan-600" : count === 0 ? "text-ink-faint" : "text-ink",
            )}
          >
            {formatCount(count)}
          </span>
          <Icon
            aria-hidden
            className={clsx("size-6", calls ? "text-jumputan-600" : "text-line-strong")}
            strokeWidth={1.5}
          />
        </span>
        <span className="text-sm text-ink-soft">{label}</span>
      </Link>
    </li>
  );
}
