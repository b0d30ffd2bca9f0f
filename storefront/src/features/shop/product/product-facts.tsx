import type { CatalogProduct, FoodView } from "@karya/backend/src/contract/catalog";
import type { ReactNode } from "react";
import { formatDay, formatDimensions, formatWeight } from "@/lib/format";
import { paragraphs } from "@/lib/paragraphs";

/** The story of the thing, and its facts: materials, care, size, weight, and for food what the law asks for. */
export function ProductFacts({ product }: { product: CatalogProduct }) {
  // A draft in its preview may still lack them.
  const { length, width, height } = product.dimensions_cm;
  const isMeasured = length * width * height > 0;
  return (
    <section className="shell mt-12 grid gap-10 lg:mt-20 lg:grid-cols-12 lg:gap-12">
      <div className="lg:col-span-7">
        <h2 className="display text-2xl">Tentang produk ini</h2>
        <div className="mt-4 max-w-prose">
          {paragraphs(product.description).map((text) => (
            <p key={text} className="mb-4">
              {text}
            </p>
          ))}
        </div>
        {product.is_sample ? (
          <p className="text-sm text-ink-soft">
            Produk ini adalah data contoh untuk memperlihatkan cara kerja toko.
          </p>
        ) : null}
      </div>
      <div className="lg:col-span-5">
        <h2 className="display text-2xl">Rincian</h2>
        <dl className="mt-4 border-t border-paper-edge">
          <Fact name="Bahan">{product.materials}</Fact>
          <Fact name="Teknik">{product.technique}</Fact>
          <Fact name="Motif">{product.motif}</Fact>
          <Fact name="Perawatan">{product.care}</Fact>
          <Fact name="Ukuran kemasan">{isMeasured ? formatDimensions(product.dimensions_cm) : null}</Fact>
          <Fact name="Batas pembelian">
            {product.max_per_buyer ? `Paling banyak ${product.max_per_buyer} per pembeli dalam 24 jam` : null}
          </Fact>
          <Fact name="Berat kirim">
            {product.weight_grams > 0 ? formatWeight(product.weight_grams) : null}
          </Fact>
          {product.food ? <FoodFacts food={product.food} /> : null}
        </dl>
      </div>
    </section>
  );
}

function FoodFacts({ food }: { food: FoodView }) {
  return (
    <>
      <Fact name="Komposisi">{food.ingredients}</Fact>
      <Fact name="Halal">
        {food.halal === "non_halal"
          ? "Produk ini tidak halal."
          : `Bersertifikat halal, nomor ${food.halal_number ?? "belum tercantum"}`}
        {food.halal === "certified" && food.halal_valid_until
          ? `, berlaku sampai ${formatDay(food.halal_valid_until)}`
          : null}
      </Fact>
      <Fact name="Izin edar">{food.registration_number}</Fact>
      <Fact name="Daya simpan">{food.shelf_life}</Fact>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="grid grid-cols-[8.5rem_1fr] gap-3 border-b border-paper-edge py-3">
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
