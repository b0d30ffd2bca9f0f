import clsx from "clsx";

/** A breathing block in the shape of what is still on its way. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={clsx(
        "block animate-[breathe_1.6s_ease-in-out_infinite] rounded-md bg-paper-edge/70",
        className,
      )}
    />
  );
}
