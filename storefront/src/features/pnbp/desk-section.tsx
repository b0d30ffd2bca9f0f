import { Children, type ReactNode } from "react";
import { shownOf } from "./shown-of";

type DeskSectionProps = {
  title: string;
  hint: string;
  empty: string;
  /** How many there are, shown or not. */
  total: number;
  children: ReactNode[];
};

/** One list of the payment desk under its heading; says so when there is nothing in it, or more than is shown. */
export function DeskSection({ title, hint, empty, total, children }: DeskSectionProps) {
  const count = Children.count(children);
  const partly = shownOf(count, total);
  return (
    <section>
      <h2 className="display text-xl">{title}</h2>
      <p className="mt-1 max-w-2xl text-sm text-ink-soft">{hint}</p>
      {partly ? <p className="mt-1 text-sm font-semibold">{partly}</p> : null}
      {count === 0 ? (
        <p className="mt-4 rounded-lg border border-paper-edge bg-white p-4 text-ink-soft">{empty}</p>
      ) : (
        <ul className="mt-4 divide-y divide-paper-edge rounded-lg border border-paper-edge bg-white">
          {children}
        </ul>
      )}
    </section>
  );
}

type DeskRowProps = {
  title: ReactNode;
  amount: string;
  badge?: ReactNode;
  /** What can be done about it. */
  action?: ReactNode;
  children: ReactNode;
};

export function DeskRow({ title, amount, badge, action, children }: DeskRowProps) {
  return (
    <li className="p-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="flex flex-wrap items-center gap-2 font-semibold">
          {title}
          {badge}
        </span>
        <span className="font-semibold tabular-nums">{amount}</span>
      </p>
      <p className="mt-1 text-sm break-words text-ink-soft">{children}</p>
      {action}
    </li>
  );
}
