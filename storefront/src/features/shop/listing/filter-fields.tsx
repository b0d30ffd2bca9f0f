import type { CategoryView, FacilityCard } from "@karya/backend/src/contract/catalog";
import { Checkbox } from "@/components/checkbox";
import { SelectField } from "@/components/select-field";
import { sortLabels, type ListingQuery } from "./listing-query";

export type FilterChoices = {
  /** Empty where the page itself is one category. */
  categories: readonly CategoryView[];
  /** Empty where the page itself is one facility. */
  facilities: readonly FacilityCard[];
};

export function FilterFields({ query, choices }: { query: ListingQuery; choices: FilterChoices }) {
  return (
    <div className="flex flex-col gap-5">
      {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
      <SelectField
        label="Urutkan"
        name="urut"
        defaultValue={query.sort}
        options={Object.entries(sortLabels).map(([value, label]) => ({ value, label }))}
      />
      {choices.categories.length > 0 ? (
        <SelectField
          label="Jenis produk"
          name="kategori"
          defaultValue={query.category}
          placeholder="Semua jenis"
          options={categoryOptions(choices.categories)}
        />
      ) : null}
      {choices.facilities.length > 0 ? (
        <SelectField
          label="UPT pembuat"
          name="upt"
          defaultValue={query.facility}
          placeholder="Semua UPT"
          options={choices.facilities.map((facility) => ({
            value: facility.handle,
            label: facility.brand ? `${facility.brand.name} (${facility.short_name})` : facility.short_name,
          }))}
        />
      ) : null}
      <Checkbox label="Hanya yang tersedia" name="tersedia" value="1" defaultChecked={query.inStock} />
    </div>
  );
}

/** Children stand below their parent, set in by a dash. */
function categoryOptions(categories: readonly CategoryView[]) {
  const roots = categories.filter((category) => category.parent_handle === null);
  return roots.flatMap((root) => [
    { value: root.handle, label: root.name },
    ...categories
      .filter((category) => category.parent_handle === root.handle)
      .map((child) => ({ value: child.handle, label: `– ${child.name}` })),
  ]);
}
