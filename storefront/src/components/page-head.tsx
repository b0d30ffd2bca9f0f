import type { ReactNode } from "react";

/** The head of a page: where one is, and a line about it. */
export function PageHead({
  eyebrow,
  title,
  children,
}: {
  eyebrow?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <header className="shell pt-8 lg:pt-12">
      {eyebrow ? <p className="eyebrow mb-2">{eyebrow}</p> : null}
      <h1 className="display text-3xl lg:text-4xl">{title}</h1>
      {children ? <div className="mt-3 max-w-2xl text-ink-soft">{children}</div> : null}
    </header>
  );
}
