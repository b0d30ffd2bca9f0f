"use client";

import clsx from "clsx";
import { useLayoutEffect, useRef, useState, type ComponentProps, type ReactNode } from "react";
import { controlStyle } from "@/components/field-shell";
import { caretAfter, readWholeNumber, showWholeNumber } from "./whole-number";

type NumberInputProps = Omit<ComponentProps<"input">, "value" | "onChange" | "prefix" | "ref"> & {
  value: number;
  onValue: (value: number) => void;
  /** Leaves the field empty while the number isn't known. */
  blankZero?: boolean;
  prefix?: ReactNode;
  suffix?: ReactNode;
};

const notWhole = "Tulis angka bulat, tanpa koma.";

/** A whole number, grouped as it is typed. What isn't one stays as typed, is marked, and counts as not filled in. */
export function NumberInput({
  value,
  onValue,
  blankZero = false,
  prefix,
  suffix,
  className,
  ...rest
}: NumberInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const digitsBehind = useRef<number | null>(null);
  const [typed, setTyped] = useState({ text: showWholeNumber(value, blankZero), value });
  // Another hand ("isi semua", a restored draft) changed the number: show that.
  const text = typed.value === value ? typed.text : showWholeNumber(value, blankZero);
  const odd = readWholeNumber(text).value === null;

  useLayoutEffect(() => {
    const element = input.current;
    element?.setCustomValidity(odd ? notWhole : "");
    if (!element || digitsBehind.current === null) return;
    const position = caretAfter(element.value, digitsBehind.current);
    digitsBehind.current = null;
    element.setSelectionRange(position, position);
  });

  return (
    <>
      <span className="relative block">
        {prefix ? (
          <span className="pointer-events-none absolute inset-y-0 left-3.5 flex items-center text-ink-soft">
            {prefix}
          </span>
        ) : null}
        <input
          inputMode="numeric"
          autoComplete="off"
          {...rest}
          ref={input}
          value={text}
          aria-invalid={odd || rest["aria-invalid"] || undefined}
          title={odd ? notWhole : rest.title}
          onChange={(event) => {
            const { value: raw, selectionEnd } = event.target;
            const read = readWholeNumber(raw);
            digitsBehind.current =
              read.value === null ? null : raw.slice(selectionEnd ?? raw.length).replace(/\D/g, "").length;
            const next = read.value ?? 0;
            setTyped({ text: read.text, value: next });
            if (next !== value) onValue(next);
          }}
          className={clsx(controlStyle, "h-12 tabular-nums", prefix && "pl-10", suffix && "pr-14", className)}
        />
        {suffix ? (
          <span className="pointer-events-none absolute inset-y-0 right-3.5 flex items-center text-ink-soft">
            {suffix}
          </span>
        ) : null}
      </span>
      {odd ? (
        <span role="alert" className="text-sm font-medium text-mengkudu-600">
          {notWhole}
        </span>
      ) : null}
    </>
  );
}
