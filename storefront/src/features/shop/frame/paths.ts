/** Every address of the shop, so that a path is written once. */
export const paths = {
  home: "/",
  products: "/produk",
  product: (handle: string) => `/produk/${handle}`,
  category: (handle: string) => `/kategori/${handle}`,
  facilities: "/upt-kami",
  facility: (handle: string) => `/upt-kami/${handle}`,
  search: "/cari",
  suggestions: "/cari/saran",
  filterCount: "/cari/saringan",
  facetValues: "/cari/pilihan",
  cart: "/keranjang",
  checkout: "/checkout",
  order: (token: string) => `/pesanan/${token}`,
  orderReturn: (token: string) => `/pesanan/${token}/kembali`,
} as const;
