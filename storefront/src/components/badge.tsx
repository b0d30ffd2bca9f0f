import clsx from "clsx";
import type { ReactNode } from "react";

export type BadgeTone = "neutral" | "tarum" | "soga" | "jumputan" | "songket" | "daun" | "mengkudu";

const tones: Record<BadgeTone, string> = {
  neutral: "bg-paper-deep text-ink-soft",
  tarum: "bg-tarum-50 text-tarum-700",
  soga: "bg-soga-50 text-soga-600",
  jumputan: "bg-jumputan-50 text-jumputan-600",
  songket: "bg-songket-50 text-songket-600",
  daun: "bg-daun-50 text-daun-600",
  mengkudu: "bg-mengkudu-50 text-mengkudu-600",
};

/** A short state in words; the colour only repeats what the word says. */
export function Badge({
  tone = "neutral",
  children,
  className,
}: {
  tone?: BadgeTone;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
