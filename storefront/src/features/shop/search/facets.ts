import type { SearchFacetField } from "@karya/backend/src/contract/search";

type Facet = {
  /** The word in the address, and the name of its checkboxes. */
  key: string;
  label: string;
  /** What a person types to find a value in a long list: "Cari UPT". */
  find: string;
};

/** Every facet, in the order of the panel. */
export const facets: Record<SearchFacetField, Facet> = {
  category: { key: "kategori", label: "Jenis produk", find: "Cari jenis produk" },
  color: { key: "warna", label: "Warna", find: "Cari warna" },
  size: { key: "ukuran", label: "Ukuran", find: "Cari ukuran" },
  technique: { key: "teknik", label: "Teknik", find: "Cari teknik" },
  motif: { key: "motif", label: "Motif", find: "Cari motif" },
  brand: { key: "merek", label: "Merek", find: "Cari merek" },
  facility: { key: "upt", label: "UPT pembuat", find: "Cari UPT" },
  province: { key: "provinsi", label: "Provinsi", find: "Cari provinsi" },
};

export const facetFields = Object.keys(facets) as SearchFacetField[];
