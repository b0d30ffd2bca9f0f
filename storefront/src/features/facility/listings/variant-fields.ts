/** The fields of the forms that change what is live: one per variant, named by its key. */
export const stockField = (variantKey: string) => `stok:${variantKey}`;
export const priceField = (variantKey: string) => `harga:${variantKey}`;
