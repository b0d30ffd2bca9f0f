"use client";

import type { SearchView } from "@karya/backend/src/contract/search";
import { useState } from "react";
import { TextField } from "@/components/text-field";
import { formatCount } from "@/lib/format";
import { changeQuery } from "./change-query";
import { readRupiah } from "./read-rupiah";
import type { SearchQuery } from "./search-query";

type PriceFacetProps = {
  query: SearchQuery;
  /** Lowest and highest price of what there is. */
  range: SearchView["price"];
  onChange: (next: SearchQuery) => void;
};

/** From and to in rupiah; applied when a field is left or Enter is pressed. */
export function PriceFacet({ query, range, onChange }: PriceFacetProps) {
  const [low, setLow] = useAmount(query.priceMin);
  const [high, setHigh] = useAmount(query.priceMax);
  const commit = () => {
    const [from, to] = [readAmount(low), readAmount(high)];
    if (from === undefined || to === undefined) return;
    const swapped = from !== null && to !== null && from > to;
    const next = { priceMin: swapped ? to : from, priceMax: swapped ? from : to };
    if (next.priceMin !== query.priceMin || next.priceMax !== query.priceMax) {
      onChange(changeQuery(query, next));
    } else {
      setLow(written(next.priceMin));
      setHigh(written(next.priceMax));
    }
  };
  const field = (text: string, set: (text: string) => void) => ({
    inputMode: "numeric" as const,
    autoComplete: "off",
    maxLength: 20,
    value: text,
    error: readAmount(text) === undefined ? "Tulis angka saja, misalnya 150.000." : null,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set(event.target.value),
    onBlur: commit,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      commit();
    },
  });
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label="Dari (Rp)"
          name="harga-min"
          placeholder={range ? formatCount(range.min) : undefined}
          {...field(low, setLow)}
        />
        <TextField
          label="Sampai (Rp)"
          name="harga-maks"
          placeholder={range ? formatCount(range.max) : undefined}
          {...field(high, setHigh)}
        />
      </div>
    </>
  );
}

const written = (amount: number | null) => (amount === null ? "" : formatCount(amount));

/** Null for an empty field, undefined for what is no amount. */
function readAmount(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const amount = readRupiah(text);
  return amount === null ? undefined : amount || null;
}

/** The text of a price field; begins anew when the list's own price changes. */
function useAmount(amount: number | null) {
  const [text, setText] = useState(written(amount));
  const [known, setKnown] = useState(amount);
  if (known !== amount) {
    setKnown(amount);
    setText(written(amount));
  }
  return [text, setText] as const;
}
