import clsx from "clsx";
import type { ReactNode } from "react";

type PanelProps = { title?: string; aside?: ReactNode; children: ReactNode; className?: string };

/** A white sheet on the paper: one matter each. */
export function Panel({ title, aside, children, className }: PanelProps) {
  return (
    <section
      className={clsx(
        "flex flex-col gap-4 rounded-lg border border-paper-edge bg-white p-4 sm:p-5",
        className,
      )}
    >
      {title ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-lg font-semibold">{title}</h2>
          {aside}
        </div>
      ) : null}
      {children}
    </section>
  );
}
