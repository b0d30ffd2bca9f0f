import type { ReactNode } from "react";

type CheckoutStepProps = { number: number; title: string; action?: ReactNode; children: ReactNode };

/** One of the three parts of the checkout page. */
export function CheckoutStep({ number, title, action, children }: CheckoutStepProps) {
  return (
    <section className="rounded-lg border border-paper-edge bg-white p-4 sm:p-6">
      <header className="mb-5 flex items-center gap-3">
        <span
          aria-hidden
          className="grid size-8 shrink-0 place-items-center rounded-full bg-ink text-sm font-semibold text-white"
        >
          {number}
        </span>
        <h2 className="display flex-1 text-lg sm:text-xl">{title}</h2>
        {action}
      </header>
      {children}
    </section>
  );
}
