import clsx from "clsx";
import { ChevronDown } from "lucide-react";
import { useId, type ComponentProps } from "react";
import { controlStyle, fieldAria, FieldShell, type FieldWords } from "./field-shell";

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectFieldProps = Omit<ComponentProps<"select">, "children"> &
  FieldWords & {
    options: readonly SelectOption[];
    /** The first, empty choice: "Pilih provinsi". */
    placeholder?: string;
  };

/** The platform's own select: the wheel of a phone and the typing of a keyboard come for free. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  options,
  placeholder,
  className,
  ...select
}: SelectFieldProps) {
  const generated = useId();
  const id = select.id ?? generated;
  const words = { label, hint, error, optional };
  return (
    <FieldShell id={id} {...words}>
      <span className="relative block">
        <select
          {...select}
          {...fieldAria(id, words)}
          className={clsx(controlStyle, "h-12 appearance-none pr-11", className)}
        >
          {placeholder !== undefined ? <option value="">{placeholder}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-3.5 right-3.5 size-5 text-ink-soft"
        />
      </span>
    </FieldShell>
  );
}
