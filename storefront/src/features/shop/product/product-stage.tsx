"use client";

import type { CatalogProduct } from "@karya/backend/src/contract/catalog";
import { useState, type ReactNode } from "react";
import { BuyForm } from "./buy-form";
import { Gallery } from "./gallery";
import { choose, initialSelection, type Selection } from "./pick-variant";

type ProductStageProps = {
  product: Pick<
    CatalogProduct,
    "handle" | "title" | "option_names" | "variants" | "photos" | "in_stock" | "max_per_buyer"
  >;
  /** Title and maker, above the choices. */
  head: ReactNode;
  /** Below the choices. */
  children: ReactNode;
};

/** Pictures at the left, choices at the right; the chosen colour decides the pictures. */
export function ProductStage({ product, head, children }: ProductStageProps) {
  const [selection, setSelection] = useState<Selection>(() => initialSelection(product));
  const color = selection.Warna;
  const ofColor = product.photos.filter((photo) => photo.color === null || photo.color === color);
  const photos = ofColor.length > 0 ? ofColor : product.photos;
  return (
    <div className="lg:shell lg:grid lg:grid-cols-12 lg:gap-12 lg:pt-6">
      <div className="lg:col-span-7">
        <Gallery key={color ?? "all"} photos={photos} soldOut={!product.in_stock} />
      </div>
      <div className="px-4 pt-6 md:px-8 lg:sticky lg:top-28 lg:col-span-5 lg:self-start lg:px-0 lg:pt-2">
        {head}
        <BuyForm
          product={product}
          photo={photos[0] ?? null}
          selection={selection}
          onChoose={(name, value) => setSelection((before) => choose(product, before, name, value))}
        />
        {children}
      </div>
    </div>
  );
}
