"use client";

import type { CatalogProduct } from "@karya/backend/src/contract/catalog";
import { useState } from "react";
import { Badge } from "@/components/badge";
import { formatRupiah } from "@/lib/format";
import { Gallery } from "./gallery";
import { OptionPicker } from "./option-picker";
import { choose, initialSelection, pickVariant, type Selection } from "./pick-variant";
import { ProductFacts } from "./product-facts";
import { stockWords } from "./stock-words";

/** The product page as a shopper sees it, with nothing to buy: for who writes a listing and who decides on it. */
export function ProductPreview({ product }: { product: CatalogProduct }) {
  const [selection, setSelection] = useState<Selection>(() => initialSelection(product));
  const variant = pickVariant(product, selection);
  const stock = stockWords(variant ? variant.available : null);
  const color = selection.Warna;
  const ofColor = product.photos.filter((photo) => photo.color === null || photo.color === color);
  const photos = ofColor.length > 0 ? ofColor : product.photos;
  return (
    <article
      className="rounded-xl border border-paper-edge bg-paper pb-8"
      aria-label="Tampilan untuk pembeli"
    >
      <div className="lg:grid lg:grid-cols-12 lg:gap-8 lg:p-8">
        <div className="overflow-hidden rounded-t-xl lg:col-span-6 lg:rounded-none">
          <Gallery key={color ?? "all"} photos={photos} soldOut={false} />
        </div>
        <div className="flex flex-col gap-5 px-4 pt-6 lg:col-span-6 lg:px-0 lg:pt-0">
          <header>
            <h2 className="display text-2xl">{product.title || "Tanpa nama"}</h2>
            <p className="mt-1 text-ink-soft">
              {product.facility.brand?.name ?? product.facility.short_name} · {product.facility.city},{" "}
              {product.facility.province}
            </p>
          </header>
          <p className="flex items-center gap-3">
            <span className="text-xl font-semibold tabular-nums">
              {variant && variant.price > 0 ? formatRupiah(variant.price) : "Harga belum diisi"}
            </span>
            <Badge tone={stock.tone}>{stock.text}</Badge>
          </p>
          {product.option_names.map((name) => (
            <OptionPicker
              key={name}
              product={product}
              name={name}
              selection={selection}
              onChoose={(option, value) => setSelection((before) => choose(product, before, option, value))}
            />
          ))}
        </div>
      </div>
      <ProductFacts product={product} />
    </article>
  );
}
