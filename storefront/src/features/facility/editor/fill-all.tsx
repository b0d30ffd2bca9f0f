"use client";

import { useState } from "react";
import { Button } from "@/components/button";
import { NumberField } from "./number-field";

type FillAllProps = { onFill: (values: { price?: number; initial_stock?: number }) => void };

/** One price or stock for all variants; what is left empty stays as it is. */
export function FillAll({ onFill }: FillAllProps) {
  const [price, setPrice] = useState(0);
  const [stock, setStock] = useState(0);
  return (
    <div className="grid grid-cols-2 items-end gap-3 rounded-md bg-paper-deep p-3 sm:grid-cols-[1fr_1fr_auto] sm:p-4">
      <NumberField label="Harga untuk semua" prefix="Rp" blankZero value={price} onValue={setPrice} />
      <NumberField label="Stok untuk semua" blankZero value={stock} onValue={setStock} />
      <Button
        tone="secondary"
        className="col-span-2 min-h-12 sm:col-span-1"
        disabled={price === 0 && stock === 0}
        onClick={() => onFill({ ...(price > 0 && { price }), ...(stock > 0 && { initial_stock: stock }) })}
      >
        Isi semua
      </Button>
    </div>
  );
}
