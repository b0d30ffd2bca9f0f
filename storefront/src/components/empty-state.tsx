import type { ReactNode } from "react";

type EmptyStateProps = {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  /** What to do now: one or two links or buttons. */
  actions?: ReactNode;
};

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <section className="mx-auto flex max-w-md flex-col items-center gap-3 px-4 py-14 text-center">
      {icon ? (
        <span className="mb-2 grid size-16 place-items-center rounded-full bg-paper-deep text-soga-600">
          {icon}
        </span>
      ) : null}
      <h2 className="display text-xl">{title}</h2>
      {children ? <div className="text-ink-soft">{children}</div> : null}
      {actions ? <div className="mt-4 flex flex-wrap justify-center gap-3">{actions}</div> : null}
    </section>
  );
}
