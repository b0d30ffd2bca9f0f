import clsx from "clsx";
import { useId, type ComponentProps } from "react";
import { controlStyle, fieldAria, FieldShell, type FieldWords } from "./field-shell";

export function TextareaField({
  label,
  hint,
  error,
  optional,
  className,
  ...input
}: ComponentProps<"textarea"> & FieldWords) {
  const generated = useId();
  const id = input.id ?? generated;
  const words = { label, hint, error, optional };
  return (
    <FieldShell id={id} {...words}>
      <textarea
        rows={4}
        {...input}
        {...fieldAria(id, words)}
        className={clsx(controlStyle, "field-sizing-content min-h-24 py-3", className)}
      />
    </FieldShell>
  );
}
