"use client";

import type { CatalogProduct } from "@karya/backend/src/contract/catalog";
import clsx from "clsx";
import { Swatch } from "@/components/swatch";
import { availableWith, optionValues, type Selection } from "./pick-variant";

type OptionPickerProps = {
  product: Pick<CatalogProduct, "option_names" | "variants">;
  name: string;
  selection: Selection;
  onChoose: (name: string, value: string) => void;
};

/** One option as a group of radio buttons. What is sold out can still be chosen, to see it and read that it is. */
export function OptionPicker({ product, name, selection, onChoose }: OptionPickerProps) {
  const isColor = name === "Warna";
  return (
    <fieldset>
      <legend className="text-sm">
        <span className="font-semibold">{name}</span>
        <span className="text-ink-soft">: {selection[name]}</span>
      </legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {optionValues(product, name).map((value) => {
          const gone = availableWith(product, selection, name, value) <= 0;
          return (
            <label
              key={value}
              className={clsx(
                "relative inline-flex min-h-12 min-w-12 items-center justify-center gap-2 rounded-full border bg-white px-4 font-medium",
                "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-tarum-600",
                "border-line-strong hover:border-ink has-checked:border-ink has-checked:ring-1 has-checked:ring-ink",
                gone && "text-ink-faint",
              )}
            >
              <input
                type="radio"
                name={`option:${name}`}
                value={value}
                checked={selection[name] === value}
                onChange={() => onChoose(name, value)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              {isColor ? <Swatch color={value} className="size-5" /> : null}
              <span className={gone ? "line-through decoration-ink-faint" : undefined}>{value}</span>
              {gone ? <span className="sr-only">, habis</span> : null}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
