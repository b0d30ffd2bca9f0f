import { Panel } from "../panel";
import { fieldId } from "./draft-form";
import { NumberField } from "./number-field";
import type { SectionProps } from "./section-props";

const sides = [
  { name: "length_cm", label: "Panjang" },
  { name: "width_cm", label: "Lebar" },
  { name: "height_cm", label: "Tinggi" },
] as const;

/** Weight and size as the courier measures them. */
export function ParcelSection({ content, change, problem }: SectionProps) {
  return (
    <Panel title="Berat dan ukuran kemasan">
      <p className="text-ink-soft">
        Timbang dan ukur satu barang yang sudah dikemas. Ongkir dihitung dari sini.
      </p>
      <div className="sm:max-w-xs">
        <NumberField
          id={fieldId("weight_grams")}
          label="Berat"
          suffix="gram"
          blankZero
          value={content.weight_grams}
          onValue={(weight_grams) => change((before) => ({ ...before, weight_grams }))}
          error={problem("weight_grams")}
          className="pr-18"
        />
      </div>
      <div className="grid grid-cols-3 gap-3 sm:max-w-lg">
        {sides.map(({ name, label }) => (
          <NumberField
            key={name}
            id={fieldId(name)}
            label={label}
            suffix="cm"
            blankZero
            value={content[name]}
            onValue={(value) => change((before) => ({ ...before, [name]: value }))}
            error={problem(name)}
            className="pr-11"
          />
        ))}
      </div>
    </Panel>
  );
}
