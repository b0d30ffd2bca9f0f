"use client";

import { Minus, Plus } from "lucide-react";
import { MAX_QUANTITY } from "../cart/quantity";

type QuantityFieldProps = {
  value: string;
  onChange: (value: string) => void;
  available: number;
  error?: string;
};

const step = "grid size-12 place-items-center rounded-full hover:bg-paper-deep disabled:opacity-40";

/** A number that can be typed, with a thumb's plus and minus at its sides. */
export function QuantityField({ value, onChange, available, error }: QuantityFieldProps) {
  const number = Number(value) || 1;
  const most = Math.max(1, Math.min(available, MAX_QUANTITY));
  return (
    <div>
      <label htmlFor="jumlah" className="block text-sm font-semibold">
        Jumlah
      </label>
      <div className="mt-2 inline-flex items-center rounded-full border border-line-strong bg-white">
        <button
          type="button"
          className={step}
          disabled={number <= 1}
          onClick={() => onChange(String(number - 1))}
        >
          <Minus aria-hidden className="size-4.5" />
          <span className="sr-only">Kurangi</span>
        </button>
        <input
          id="jumlah"
          name="quantity"
          inputMode="numeric"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "jumlah-error" : undefined}
          className="h-12 w-12 rounded-sm bg-transparent text-center font-semibold tabular-nums"
        />
        <button
          type="button"
          className={step}
          disabled={number >= most}
          onClick={() => onChange(String(number + 1))}
        >
          <Plus aria-hidden className="size-4.5" />
          <span className="sr-only">Tambah</span>
        </button>
      </div>
      {error ? (
        <p id="jumlah-error" className="mt-1.5 text-sm font-medium text-mengkudu-600">
          {error}
        </p>
      ) : null}
    </div>
  );
}
