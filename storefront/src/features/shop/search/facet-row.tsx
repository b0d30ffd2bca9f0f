import type { SearchFacetValue } from "@karya/backend/src/contract/search";
import { formatCount } from "@/lib/format";

export type FacetRowProps = {
  /** The checkbox's name in a plain form. */
  name: string;
  value: SearchFacetValue;
  checked: boolean;
  onToggle: () => void;
};

/** A value with its checkbox and its count. Finer on a device with a mouse, 44 px high under a thumb. */
export function FacetRow({ name, value, checked, onToggle }: FacetRowProps) {
  return (
    <label className="flex min-h-11 flex-1 items-center gap-3 rounded-sm hover:text-tarum-700 pointer-fine:min-h-9">
      <input
        type="checkbox"
        name={name}
        value={value.value}
        checked={checked}
        onChange={onToggle}
        className="size-5 shrink-0 rounded-sm accent-tarum-700"
      />
      <span className="min-w-0 flex-1 leading-snug">
        <bdi>{value.label}</bdi>
      </span>
      <FacetCount count={value.count} />
    </label>
  );
}

export function FacetCount({ count }: { count: number }) {
  return (
    <span className="text-sm text-ink-soft tabular-nums">
      {formatCount(count)}
      <span className="sr-only"> produk</span>
    </span>
  );
}
