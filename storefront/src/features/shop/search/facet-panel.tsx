"use client";

import type { SearchFacetField, SearchFacetValue, SearchView } from "@karya/backend/src/contract/search";
import { CategoryFacet } from "./category-facet";
import { changeQuery, toggleValue } from "./change-query";
import { ColorRow } from "./color-facet";
import { FacetGroup } from "./facet-group";
import { FacetList } from "./facet-list";
import { FacetRow, type FacetRowProps } from "./facet-row";
import { facetFields, facets } from "./facets";
import { isBelow } from "./category-tree";
import { useList } from "./list-state";
import { PriceFacet } from "./price-facet";
import type { SearchQuery } from "./search-query";
import { SizeKey } from "./size-facet";
import { compareSizes } from "./size-order";

export type ListFacets = Pick<SearchView, "facets" | "price" | "in_stock_count">;

type FacetPanelProps = {
  counted: ListFacets;
  query: SearchQuery;
  onChange: (next: SearchQuery) => void;
};

/** Every way to narrow a list. What would leave it as it is isn't offered. */
export function FacetPanel({ counted, query, onChange }: FacetPanelProps) {
  const { place, parents } = useList();
  const group = (field: SearchFacetField) => {
    const chosen = query.chosen[field];
    const values = counted.facets[field].filter(
      ({ value }) => field !== "category" || !place.fixed || isCategoryHere(value),
    );
    if (values.length < 2 && chosen.length === 0) return null;
    return (
      <FacetGroup
        key={field}
        label={facets[field].label}
        chosen={chosen.length}
        open={openFirst.includes(field)}
      >
        {field === "category" ? (
          <CategoryFacet values={values} query={query} onChange={onChange} />
        ) : (
          <PlainFacet field={field} values={values} query={query} onChange={onChange} />
        )}
      </FacetGroup>
    );
  };
  const isCategoryHere = (handle: string) =>
    place.fixed?.field !== "category" || isBelow(handle, place.fixed.value, parents);
  const offered = facetFields.filter((field) => !hiddenAt[place.fixed?.field ?? "none"]?.includes(field));
  return (
    <div>
      {group("category")}
      <FacetGroup label="Harga" chosen={Number(query.priceMin !== null || query.priceMax !== null)} open>
        <PriceFacet query={query} range={counted.price} onChange={onChange} />
      </FacetGroup>
      <div className="border-b border-paper-edge py-1">
        <FacetRow
          name="tersedia"
          value={{ value: "1", label: "Hanya yang tersedia", count: counted.in_stock_count }}
          checked={query.inStock}
          onToggle={() => onChange(changeQuery(query, { inStock: !query.inStock }))}
        />
      </div>
      {offered.filter((field) => field !== "category").map(group)}
    </div>
  );
}

const openFirst: readonly SearchFacetField[] = ["category", "color", "size"];

/** A facility's goods all have its place and its brand. */
const hiddenAt: Partial<Record<SearchFacetField | "none", readonly SearchFacetField[]>> = {
  facility: ["facility", "brand", "province"],
};

type PlainFacetProps = {
  field: SearchFacetField;
  values: readonly SearchFacetValue[];
  query: SearchQuery;
  onChange: (next: SearchQuery) => void;
};

function PlainFacet({ field, values, query, onChange }: PlainFacetProps) {
  const chosen = query.chosen[field];
  const propsOf = (value: SearchFacetValue): FacetRowProps => ({
    name: facets[field].key,
    value,
    checked: chosen.includes(value.value),
    onToggle: () => onChange(toggleValue(query, field, value.value)),
  });
  if (field === "size") {
    const ordered = [...values].sort((a, b) => compareSizes(a.label, b.label));
    return (
      <FacetList
        field={field}
        values={ordered}
        query={query}
        short={10}
        className="flex flex-wrap gap-2"
        row={(value) => <SizeKey key={value.value} {...propsOf(value)} />}
      />
    );
  }
  const Row = field === "color" ? ColorRow : FacetRow;
  return (
    <FacetList
      field={field}
      values={values}
      query={query}
      row={(value) => <Row key={value.value} {...propsOf(value)} />}
    />
  );
}
