"use client";

import type { ListingVariantContent } from "@karya/backend/src/contract/facility-portal";
import { Trash2, X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { Swatch } from "@/components/swatch";
import { TextField } from "@/components/text-field";
import { COLOR_OPTION } from "./draft-form";
import { addValue, removeOption, removeValue, valuesOf, type VariantGrid } from "./variant-grid";

type OptionEditorProps = {
  name: string;
  grid: VariantGrid;
  onSale: readonly ListingVariantContent[];
  changeGrid: (update: (grid: VariantGrid) => VariantGrid) => void;
  error?: string;
  errorId: string;
};

/** One option and its values. Several values at once are split at commas. */
export function OptionEditor({ name, grid, onSale, changeGrid, error, errorId }: OptionEditorProps) {
  const [typed, setTyped] = useState("");
  const values = valuesOf(grid, name);

  function add() {
    const added = typed.split(",");
    changeGrid((before) => added.reduce((next, value) => addValue(next, name, value, onSale), before));
    setTyped("");
  }

  return (
    <fieldset className="flex flex-col gap-3 rounded-md border border-paper-edge p-3 sm:p-4">
      <legend className="sr-only">{name}</legend>
      <div className="flex items-center justify-between gap-2">
        <p className="font-semibold">{name}</p>
        <button
          type="button"
          onClick={() => changeGrid((before) => removeOption(before, name))}
          className="inline-flex min-h-11 items-center gap-2 text-sm font-semibold text-mengkudu-600"
        >
          <Trash2 aria-hidden className="size-4" />
          Hapus pilihan {name}
        </button>
      </div>
      {values.length > 0 ? (
        <ul className="flex flex-wrap gap-2">
          {values.map((value) => (
            <li key={value} className="inline-flex items-center gap-2 rounded-full bg-paper-deep pl-4">
              {name === COLOR_OPTION ? <Swatch color={value} /> : null}
              {value}
              <button
                type="button"
                onClick={() => changeGrid((before) => removeValue(before, name, value))}
                className="grid size-11 place-items-center rounded-full hover:bg-paper-edge"
              >
                <X aria-hidden className="size-4" />
                <span className="sr-only">
                  Hapus {name} {value}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex items-start gap-2 sm:max-w-md">
        <div className="flex-1">
          <TextField
            id={errorId}
            label={`Tambah ${name.toLowerCase()}`}
            value={typed}
            maxLength={200}
            autoComplete="off"
            enterKeyHint="done"
            placeholder={name === COLOR_OPTION ? "Misalnya: Marun, Indigo" : "Misalnya: M, L, XL"}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              add();
            }}
            onBlur={() => typed.trim() && add()}
            error={error}
          />
        </div>
        <Button tone="secondary" className="mt-7 min-h-12" onClick={add}>
          Tambah
        </Button>
      </div>
    </fieldset>
  );
}
