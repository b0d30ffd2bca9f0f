import clsx from "clsx";
import { useId, type ComponentProps, type ReactNode } from "react";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; error?: string | null };

export function Checkbox({ label, error, className, ...input }: CheckboxProps) {
  const generated = useId();
  const id = input.id ?? generated;
  return (
    <div className={className}>
      <label htmlFor={id} className="flex min-h-11 items-center gap-3 text-base">
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          className={clsx(
            "size-5 shrink-0 rounded-sm accent-tarum-700",
            error && "outline-2 outline-mengkudu-600",
          )}
        />
        <span>{label}</span>
      </label>
      {error ? (
        <p id={`${id}-error`} className="text-sm font-medium text-mengkudu-600">
          {error}
        </p>
      ) : null}
    </div>
  );
}
