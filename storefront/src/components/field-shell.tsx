import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type FieldWords = {
  label: string;
  hint?: ReactNode;
  /** A whole sentence: what is wrong and what to do. */
  error?: string | null;
  /** Marks a field that may stay empty; all others are required. */
  optional?: boolean;
};

/** What every control of ours gets, so that reading aids hear its hint and error. */
export function fieldAria(id: string, words: FieldWords) {
  const described = [words.hint ? `${id}-hint` : null, words.error ? `${id}-error` : null]
    .filter(Boolean)
    .join(" ");
  return {
    id,
    "aria-invalid": words.error ? true : undefined,
    "aria-describedby": described || undefined,
  } as const;
}

export const controlStyle =
  "w-full rounded-md border border-line-strong bg-white px-3.5 text-base text-ink placeholder:text-ink-faint " +
  "transition-colors hover:border-ink focus:border-tarum-600 " +
  "disabled:cursor-not-allowed disabled:border-paper-edge disabled:bg-paper-deep disabled:text-ink-faint " +
  "aria-invalid:border-mengkudu-600 aria-invalid:bg-mengkudu-50";

export function FieldShell({
  id,
  label,
  hint,
  error,
  optional,
  children,
}: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold text-ink">
        {label}
        {optional ? <span className="font-normal text-ink-faint"> (boleh kosong)</span> : null}
      </label>
      {children}
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="flex gap-1.5 text-sm font-medium text-mengkudu-600">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      ) : null}
    </div>
  );
}
