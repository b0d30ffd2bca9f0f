"use client";

import type { CatalogProduct, PhotoView } from "@karya/backend/src/contract/catalog";
import Link from "next/link";
import { useActionState, useEffect, useState } from "react";
import { Badge } from "@/components/badge";
import { Button } from "@/components/button";
import { Notice } from "@/components/notice";
import { formatOptions, formatRupiah } from "@/lib/format";
import { idleForm, type FormState } from "@/lib/form-state";
import { submitKeeping } from "@/lib/submit-keeping";
import { addToCart } from "../cart/add-to-cart";
import { CART_CHANGED } from "../cart/cart-count";
import { paths } from "../frame/paths";
import { AddedDialog } from "./added-dialog";
import { OptionPicker } from "./option-picker";
import { pickVariant, type Selection } from "./pick-variant";
import { QuantityField } from "./quantity-field";
import { stockWords } from "./stock-words";

type BuyFormProps = {
  product: Pick<CatalogProduct, "handle" | "title" | "option_names" | "variants" | "max_per_buyer">;
  photo: PhotoView | null;
  selection: Selection;
  onChoose: (name: string, value: string) => void;
};

export function BuyForm({ product, photo, selection, onChoose }: BuyFormProps) {
  const [state, action, pending] = useActionState(addToCart, idleForm);
  const [quantity, setQuantity] = useState("1");
  const [dismissed, setDismissed] = useState<FormState | null>(null);
  const variant = pickVariant(product, selection);
  const stock = stockWords(variant ? variant.available : null);
  const buyable = variant !== null && variant.available > 0;

  useEffect(() => {
    if (state.status === "done") window.dispatchEvent(new Event(CART_CHANGED));
  }, [state]);

  const label = buyable ? "Tambah ke keranjang" : stock.text;
  return (
    <form action={action} onSubmit={submitKeeping(action)} className="flex flex-col gap-6">
      <input type="hidden" name="handle" value={product.handle} />
      {variant ? <input type="hidden" name="seen_price" value={variant.price} /> : null}
      <p className="flex items-center gap-3">
        <span className="text-xl font-semibold tabular-nums">
          {variant ? formatRupiah(variant.price) : "–"}
        </span>
        <Badge tone={stock.tone}>{stock.text}</Badge>
      </p>
      {product.option_names.map((name) => (
        <OptionPicker key={name} product={product} name={name} selection={selection} onChoose={onChoose} />
      ))}
      <div className="flex flex-wrap items-end gap-4">
        <QuantityField
          value={quantity}
          onChange={setQuantity}
          available={Math.min(variant?.available ?? 0, product.max_per_buyer ?? Infinity)}
          error={state.fields.quantity}
        />
        <Button
          type="submit"
          size="lg"
          pending={pending}
          disabled={!buyable}
          className="flex-1 max-lg:hidden"
        >
          {label}
        </Button>
      </div>
      {state.status === "refused" && state.message ? <Notice tone="error">{state.message}</Notice> : null}
      {state.status === "done" ? (
        <Notice tone="success">
          Sudah masuk keranjang.{" "}
          <Link href={paths.cart} className="font-semibold underline underline-offset-4">
            Lihat keranjang
          </Link>
        </Notice>
      ) : null}
      <div className="fixed inset-x-0 bottom-0 z-30 flex items-center gap-4 bg-paper px-4 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] shadow-bar lg:hidden">
        <p className="min-w-0 flex-1 leading-tight">
          <span className="block font-semibold tabular-nums">
            {variant ? formatRupiah(variant.price) : "–"}
          </span>
          <span className="block truncate text-xs text-ink-soft">
            {formatOptions(selection) || stock.text}
          </span>
        </p>
        <Button type="submit" size="lg" pending={pending} disabled={!buyable}>
          {buyable ? "Tambah ke keranjang" : "Habis"}
        </Button>
      </div>
      <AddedDialog
        open={state.status === "done" && dismissed !== state}
        onOpenChange={() => setDismissed(state)}
        title={product.title}
        detail={formatOptions(selection)}
        photo={photo}
      />
    </form>
  );
}
