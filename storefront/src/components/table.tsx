import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

/** The shell of a table: scrolls sideways by itself on a phone, so the page never does. */
export function Table({
  caption,
  children,
  className,
}: {
  caption: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      className={clsx("overflow-x-auto rounded-lg border border-paper-edge bg-white", className)}
    >
      <table className="w-full border-collapse text-left text-sm tabular-nums">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function HeadCell({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      {...rest}
      className={clsx(
        "border-b border-paper-edge bg-paper-deep px-3 py-2.5 text-xs font-semibold whitespace-nowrap text-ink-soft",
        className,
      )}
    />
  );
}

export function Cell({ className, numeric, ...rest }: ComponentProps<"td"> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={clsx(
        "border-b border-paper-edge px-3 py-2.5 align-middle",
        numeric && "text-right whitespace-nowrap",
        className,
      )}
    />
  );
}
