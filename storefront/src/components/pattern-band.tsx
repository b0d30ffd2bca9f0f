import clsx from "clsx";
import { useId } from "react";

/** A woven band of songket lozenges, as an ornament between parts of a page; takes the colour of its text. */
export function PatternBand({ className }: { className?: string }) {
  const id = useId();
  return (
    <svg aria-hidden className={clsx("block h-5 w-full", className)}>
      <pattern id={id} width="28" height="20" patternUnits="userSpaceOnUse">
        <path d="M14 2 24 10 14 18 4 10Z" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M14 6.5 18.4 10 14 13.5 9.6 10Z" fill="currentColor" />
        <path
          d="M0 7.2 3.4 10 0 12.8M28 7.2 24.6 10 28 12.8"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.2"
        />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
