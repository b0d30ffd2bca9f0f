"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { TextField } from "@/components/text-field";
import { addOption, type VariantGrid } from "./variant-grid";

type AddOptionProps = {
  present: readonly string[];
  changeGrid: (update: (grid: VariantGrid) => VariantGrid) => void;
};

const usual = ["Warna", "Ukuran"];

/** Most things differ by colour or size: one press each. Anything else is named by hand. */
export function AddOption({ present, changeGrid }: AddOptionProps) {
  const [own, setOwn] = useState<string | null>(null);
  const add = (name: string) => {
    changeGrid((grid) => addOption(grid, name));
    setOwn(null);
  };
  return (
    <div className="flex flex-col gap-3">
      {present.length === 0 ? (
        <p className="text-ink-soft">
          Apakah barang ini dibuat dalam beberapa warna atau ukuran? Tambahkan pilihannya.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {usual
          .filter((name) => !present.includes(name))
          .map((name) => (
            <Button key={name} tone="secondary" onClick={() => add(name)}>
              <Plus aria-hidden className="size-5" />
              {name}
            </Button>
          ))}
        {own === null ? (
          <Button tone="quiet" onClick={() => setOwn("")}>
            Pilihan lain
          </Button>
        ) : null}
      </div>
      {own !== null ? (
        <div className="flex items-end gap-2 sm:max-w-md">
          <div className="flex-1">
            <TextField
              label="Nama pilihan"
              value={own}
              maxLength={30}
              autoFocus
              placeholder="Misalnya: Isi, Rasa"
              onChange={(event) => setOwn(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                add(own);
              }}
            />
          </div>
          <Button tone="secondary" className="min-h-12" onClick={() => add(own)}>
            Tambah
          </Button>
        </div>
      ) : null}
    </div>
  );
}
