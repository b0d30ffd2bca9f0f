import type { ReactNode } from "react";

type EmptyStateProps = {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  /** What to do now: one or two links or buttons. */
  actions?: ReactNode;
  /** `h1` where it is the whole page. */
  heading?: "h1" | "h2";
};

export function EmptyState({ icon, title, children, actions, heading: Heading = "h2" }: EmptyStateProps) {
  return (
    <section className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-14 text-center">
      {icon ? (
        <span className="mb-2 grid size-16 place-items-center rounded-full bg-paper-deep text-soga-600">
          {icon}
        </span>
      ) : null}
      <Heading className="display text-xl text-balance">{title}</Heading>
      {children ? <div className="text-ink-soft">{children}</div> : null}
      {actions ? <div className="mt-4 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </section>
  );
}
