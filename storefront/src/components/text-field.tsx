import clsx from "clsx";
import { useId, type ComponentProps, type ReactNode } from "react";
import { controlStyle, fieldAria, FieldShell, type FieldWords } from "./field-shell";

type TextFieldProps = Omit<ComponentProps<"input">, "prefix"> &
  FieldWords & {
    /** A short unit before or after the value: "Rp", "gram". */
    prefix?: ReactNode;
    suffix?: ReactNode;
  };

export function TextField({
  label,
  hint,
  error,
  optional,
  prefix,
  suffix,
  className,
  ...input
}: TextFieldProps) {
  const generated = useId();
  const id = input.id ?? generated;
  const words = { label, hint, error, optional };
  return (
    <FieldShell id={id} {...words}>
      <span className="relative block">
        {prefix ? <Affix side="left">{prefix}</Affix> : null}
        <input
          {...input}
          {...fieldAria(id, words)}
          className={clsx(controlStyle, "h-12", prefix && "pl-11", suffix && "pr-16", className)}
        />
        {suffix ? <Affix side="right">{suffix}</Affix> : null}
      </span>
    </FieldShell>
  );
}

function Affix({ side, children }: { side: "left" | "right"; children: ReactNode }) {
  return (
    <span
      className={clsx(
        "pointer-events-none absolute inset-y-0 flex items-center text-ink-soft",
        side === "left" ? "left-3.5" : "right-3.5",
      )}
    >
      {children}
    </span>
  );
}
