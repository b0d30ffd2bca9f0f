"use client";

import { useId, type ComponentProps } from "react";
import { fieldAria, FieldShell, type FieldWords } from "@/components/field-shell";
import { NumberInput } from "./number-input";

/** A whole number with its label, hint and error. */
export function NumberField({
  label,
  hint,
  error,
  optional,
  ...input
}: ComponentProps<typeof NumberInput> & FieldWords) {
  const generated = useId();
  const id = input.id ?? generated;
  const words = { label, hint, error, optional };
  return (
    <FieldShell id={id} {...words}>
      <NumberInput {...input} {...fieldAria(id, words)} />
    </FieldShell>
  );
}
