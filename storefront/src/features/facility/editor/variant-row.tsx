import type { ListingVariantContent } from "@karya/backend/src/contract/facility-portal";
import { X } from "lucide-react";
import { formatOptions } from "@/lib/format";
import { fieldId } from "./draft-form";
import { NumberField } from "./number-field";
import type { SectionProps } from "./section-props";
import { changeVariant, removeVariant, type VariantGrid } from "./variant-grid";

type VariantRowProps = Pick<SectionProps, "problem"> & {
  variant: ListingVariantContent;
  index: number;
  onSale: boolean;
  removable: boolean;
  changeGrid: (update: (grid: VariantGrid) => VariantGrid) => void;
};

/** One variant: what it is, its price, its stock. */
export function VariantRow({ variant, index, onSale, removable, changeGrid, problem }: VariantRowProps) {
  const name = formatOptions(variant.options).replace(/^, |, $/g, "");
  const path = (rest: string) => `variants.${index}.${rest}`;
  const set = (values: Parameters<typeof changeVariant>[2]) =>
    changeGrid((grid) => changeVariant(grid, variant.key, values));
  const whole = problem(path("options")) ?? problem(path("key"));
  return (
    <li className="grid grid-cols-2 gap-x-3 gap-y-2 border-t border-paper-edge pt-3 sm:grid-cols-[minmax(8rem,1fr)_1fr_1fr_2.75rem] sm:items-start">
      <div
        className="col-span-2 flex items-center justify-between gap-2 sm:col-span-1 sm:min-h-12 sm:pt-7"
        id={fieldId(path("options"))}
      >
        <div>
          <p className="font-semibold">{name || "Barang ini"}</p>
          {whole ? <p className="text-sm font-medium text-mengkudu-600">{whole}</p> : null}
        </div>
        {removable ? (
          <RemoveVariant
            name={name}
            onRemove={() => changeGrid((grid) => removeVariant(grid, variant.key))}
            className="sm:hidden"
          />
        ) : null}
      </div>
      <NumberField
        id={fieldId(path("price"))}
        label="Harga"
        prefix="Rp"
        blankZero
        value={variant.price}
        onValue={(price) => set({ price })}
        error={problem(path("price"))}
        aria-label={name ? `Harga ${name}` : undefined}
      />
      {onSale ? (
        <p className="pt-8 text-sm text-ink-soft">
          Stok diatur di halaman produk, karena varian ini sudah dijual.
        </p>
      ) : (
        <NumberField
          id={fieldId(path("initial_stock"))}
          label="Stok"
          value={variant.initial_stock}
          onValue={(initial_stock) => set({ initial_stock })}
          error={problem(path("initial_stock"))}
          aria-label={name ? `Stok ${name}` : undefined}
        />
      )}
      {removable ? (
        <RemoveVariant
          name={name}
          onRemove={() => changeGrid((grid) => removeVariant(grid, variant.key))}
          className="hidden sm:grid sm:mt-8"
        />
      ) : null}
    </li>
  );
}

function RemoveVariant({
  name,
  onRemove,
  className,
}: {
  name: string;
  onRemove: () => void;
  className: string;
}) {
  return (
    <button
      type="button"
      onClick={onRemove}
      title="Gabungan ini tidak dibuat"
      className={`grid size-11 place-items-center rounded-full text-ink-soft hover:bg-paper-deep ${className}`}
    >
      <X aria-hidden className="size-5" />
      <span className="sr-only">Hapus varian {name}</span>
    </button>
  );
}
