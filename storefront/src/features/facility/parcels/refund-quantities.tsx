import type { ConsignmentDetail } from "@karya/backend/src/contract/facility-portal";
import type { RefundableView } from "@karya/backend/src/contract/refund";
import { SelectField } from "@/components/select-field";
import { formatOptions, formatRupiah } from "@/lib/format";
import { quantityField } from "./refund-form";

type RefundQuantitiesProps = {
  items: ConsignmentDetail["items"];
  refundable: RefundableView;
  error?: string;
};

/** How many of each item, from none to all that may still be asked back; less than the price once a part of it went back. */
export function RefundQuantities({ items, refundable, error }: RefundQuantitiesProps) {
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-sm font-semibold">Barang</legend>
      {error ? <p className="text-sm font-medium text-mengkudu-600">{error}</p> : null}
      {refundable.items.map(({ item_id, quantity, amount }) => {
        const item = items.find(({ id }) => id === item_id);
        if (!item) return null;
        const isFull = amount >= quantity * item.unit_price;
        const choices = Array.from({ length: quantity + 1 }, (_, count) => ({
          value: String(count),
          label:
            count === 0
              ? "Tidak ada"
              : isFull
                ? `${count} × ${formatRupiah(item.unit_price)}`
                : `${count} buah`,
        }));
        const options = formatOptions(item.options);
        return (
          <SelectField
            key={item_id}
            label={options ? `${item.title} (${options})` : item.title}
            name={quantityField(item_id)}
            options={choices}
            hint={isFull ? undefined : `Sisa yang dapat dikembalikan ${formatRupiah(amount)}.`}
            defaultValue={refundable.items.length === 1 ? "1" : "0"}
          />
        );
      })}
    </fieldset>
  );
}
