type RefundKindChoiceProps = { isAllowance: boolean; onChange(isAllowance: boolean): void };

const CHOICES = [
  ["goods", "Barangnya kembali atau tidak sampai", "Harga barang yang dipilih dikembalikan."],
  [
    "allowance",
    "Barangnya cacat, tetapi disimpan pembeli",
    "Potongan harga; kiriman dan stok tidak berubah.",
  ],
] as const;

/** Whether the goods' money goes back, or a part of it for goods that the buyer keeps. */
export function RefundKindChoice({ isAllowance, onChange }: RefundKindChoiceProps) {
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-sm font-semibold">Apa yang terjadi?</legend>
      {CHOICES.map(([value, label, hint]) => (
        <label key={value} className="flex min-h-11 items-start gap-3 py-1.5 text-base">
          <input
            type="radio"
            name="what"
            value={value}
            checked={isAllowance === (value === "allowance")}
            onChange={() => onChange(value === "allowance")}
            className="mt-0.5 size-5 shrink-0 accent-tarum-700"
          />
          <span>
            {label}
            <span className="block text-sm text-ink-soft">{hint}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
