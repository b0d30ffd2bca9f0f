import type { SellableVariant } from "../modules/listing/sellable-variants";

/** Why this many of a variant can't be bought now, as the shopper reads it; null when they can. */
export function itemProblem(
  variant: Pick<SellableVariant, "problem" | "available">,
  quantity: number,
): string | null {
  switch (variant.problem) {
    case "withdrawn":
      return "Produk ini sudah tidak dijual lagi.";
    case "expired":
      return "Produk ini belum dapat dijual kembali karena sertifikatnya sedang diperbarui.";
    case "paused":
      return "Penjualan produk ini sedang dihentikan sementara.";
    case "out_of_stock":
      return "Stok produk ini sudah habis.";
    case null:
      return quantity > variant.available
        ? `Stok tinggal ${variant.available}. Kurangi jumlahnya untuk melanjutkan.`
        : null;
  }
}
